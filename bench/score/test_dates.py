"""TimeML in and out: python3 -m pytest bench/score/test_dates.py"""
import importlib.machinery
import importlib.util
import pathlib
import xml.etree.ElementTree as ET

loader = importlib.machinery.SourceFileLoader("dates", str(pathlib.Path(__file__).with_name("dates")))
dates = importlib.util.module_from_spec(importlib.util.spec_from_loader("dates", loader))
loader.exec_module(dates)

DOCUMENT = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-08-16" functionInDocument="CREATION_TIME">2023-08-16</TIMEX3></DCT>
<TEXT>Bell &amp; Sons <EVENT eid="e1">shut</EVENT> on <TIMEX3 tid="t9" type="DATE" value="2023-08-15">Tuesday</TIMEX3>.</TEXT>
<MAKEINSTANCE eventID="e1"/>
</TimeML>
"""


def test_timeml_survives(tmp_path):
    path = tmp_path / "a.tml"
    path.write_text(DOCUMENT)
    head, text, _, day = dates.from_timeml(path)
    assert (text, day) == ("Bell & Sons shut on Tuesday.", "2023-08-16")
    ours = dates.to_timeml(text, [{"begin": 20, "end": 27, "type": "DATE", "value": "2023-08-15"}])
    path.write_text(head + ours + "</TEXT></TimeML>")
    assert dates.from_timeml(path)[1] == text
    marked = ET.parse(path).getroot().find("TEXT/TIMEX3")
    assert (marked.text, marked.get("value"), marked.get("tid")) == ("Tuesday", "2023-08-15", "t1")
