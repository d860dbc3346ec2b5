"""What the sets ask of participants, conflicts, days and counts beside plain values."""


def said(*words):
    """Somebody or something whose name has one of these words."""
    return lambda participants: any(w.lower() in p["name"].lower() for p in participants for w in words)


def disputed(field, *values):
    return lambda c: any(x["field"] == field and {str(v["value"]) for v in x["values"]} >= {str(v) for v in values} for x in c)


def day(d):
    """That day, settled or about."""
    return lambda w: w and w.rstrip("~") == d


def has(field, *values):
    return lambda c: c and c[field] in values
