"""A title is the line of the event that it was written for, and of no other: sets of pages as in cases.py. All people, outlets and events are invented."""
from pages import page

COURT = "Norland drops case against banker Selma Rask"
CASES = {
    "a title that names somebody who did something else": {
        "pages": [page("t1", "2024-05-16", "Banker Selma Rask denied the accusations in Kenya on Monday.\n\nNorland said on Wednesday that prosecutors had ended their work.", COURT, "pulse")],
        "expect": [("events --actor Rask --type REJECT", [{"when": "2024-05-13", "headline": lambda h: "denied" in h and h != COURT}], {})],
    },
    "a title that tells the act": {
        "pages": [page("t2", "2024-05-16", "Police in Lima, Peru, arrested banker Selma Rask on Monday.\n\nShe denied the accusations.", "Peru arrests banker Selma Rask over missing gold", "pulse")],
        "expect": [("events --type COERCE", [{"when": "2024-05-13", "headline": "Peru arrests banker Selma Rask over missing gold"}], {})],
    },
    "a protester in a title is no protest": {
        "pages": [page("t3", "2024-05-16", "Thousands of people protested in Lima, Peru, on Sunday.\n\nPolice said one of them was taken to hospital.", "Police in Lima shoot protester, 19, in Peru", "pulse")],
        "expect": [("events --type PROTEST", [{"when": "2024-05-12", "headline": lambda h: "protested" in h}], {})],
    },
}
