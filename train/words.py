"""Words and pieces: BERT's uncased word pieces of a word, a word's shape, lemma rules, and a tokenizer close to UD English.

The C++ side (src/encoder, src/sentences) does the same from the model file's vocabulary; tests there hold both to each other.
"""
import functools
import re
import unicodedata

MAX_WORD = 100  # code points; a longer word is one [UNK], as in BERT's own word piece step
NONE, LOWER, CAPITAL, CAPITALS, DIGIT, MIXED, MARK = range(7)


class Vocabulary:
    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.unk, self.cls, self.sep, self.pad = (self.ids[x] for x in ("[UNK]", "[CLS]", "[SEP]", "[PAD]"))
        self.of = functools.lru_cache(maxsize=1 << 19)(self._of)

    def _of(self, word):
        """Piece ids of a word: never empty."""
        if len(word) > MAX_WORD:
            return (self.unk,)
        ids = []
        for token in basic_tokens(word):
            ids += self._pieces_of(token)
        return tuple(ids) or (self.unk,)

    def _pieces_of(self, token):
        begin, found = 0, []
        while begin < len(token):
            end = len(token)
            while end > begin:
                piece = ("##" if begin else "") + token[begin:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == begin:
                return [self.unk]
            found.append(self.ids[piece])
            begin = end
        return found


def basic_tokens(word):
    """BERT's basic tokenizer on one word: controls dropped, lower case, accents off, marks and CJK characters on their own."""
    tokens, open_token = [], False
    clean = "".join(" " if ch.isspace() else ch for ch in word if ch in "\t\n\r" or not (ord(ch) in (0, 0xFFFD) or unicodedata.category(ch).startswith("C")))
    for ch in unicodedata.normalize("NFD", clean.lower()):
        if unicodedata.category(ch) == "Mn":
            continue
        if ch == " ":
            open_token = False
        elif is_mark(ch) or is_cjk(ch):
            tokens.append(ch)
            open_token = False
        elif open_token:
            tokens[-1] += ch
        else:
            tokens.append(ch)
            open_token = True
    return tokens


def is_mark(ch):
    c = ord(ch)
    return 33 <= c <= 47 or 58 <= c <= 64 or 91 <= c <= 96 or 123 <= c <= 126 or unicodedata.category(ch).startswith("P")


def is_cjk(ch):
    c = ord(ch)
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0x20000 <= c <= 0x2A6DF or 0x2A700 <= c <= 0x2B73F or 0x2B740 <= c <= 0x2B81F
            or 0x2B820 <= c <= 0x2CEAF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F)


@functools.lru_cache(maxsize=1 << 19)
def shape(word):
    """Case of a word, which the uncased pieces hide."""
    letters = [ch for ch in word if ch.isalpha()]
    if any(ch.isdecimal() for ch in word):
        return DIGIT
    if not letters:
        return MARK
    upper = [ch.isupper() or ch.istitle() for ch in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return CAPITALS if len(letters) > 1 else CAPITAL
    return CAPITAL if upper[0] and not any(upper[1:]) else MIXED


# --- lemma rules ---

def lemma_rule(form, lemma):
    """The shortest rule that turns form into lemma: case (L lower, T title, K keep), letters off the end, letters on; or "=lemma"."""
    best = None
    for case, base in (("L", form.lower()), ("T", title(form)), ("K", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common == 0:
            continue
        cost = len(base) - common + len(lemma) - common
        if best is None or cost < best[0]:
            best = cost, f"{case}-{len(base) - common}+{lemma[common:]}"
    return best[1] if best else "=" + lemma


def apply_lemma_rule(rule, form):
    if rule.startswith("="):
        return rule[1:]
    base = {"L": form.lower, "K": lambda: form, "T": lambda: title(form)}[rule[0]]()
    strip, _, add = rule[2:].partition("+")
    strip = int(strip)
    return form if strip > len(base) or strip == len(base) and not add else base[:len(base) - strip] + add


def title(form):
    return form[:1].upper() + form[1:].lower()


# --- text to sentences of words, near enough to UD English to train on running text ---

ABBREVIATIONS = set("""mr mrs ms dr prof sen rep gov gen col lt sgt capt maj rev hon st jr sr jan feb mar apr jun jul aug sep sept oct nov dec
no vs inc corp co ltd dept univ assn bros etc fla calif mass pa va wash ariz conn ore mich minn wis tenn ga ill ind la""".split())
CLITIC = re.compile(r"(?i)(?<=\w)(n['’]t|['’](?:s|m|d|re|ve|ll))$|(?<=s)(['’])$")
TOKEN = re.compile(r"""
    (?:https?://|www\.)[^\s<>"”]+[^\s<>"”.,;:!?)]
  | [\w.+-]+@[\w-]+\.[\w.-]+\w
  | [@\#]\w+
  | \d+(?:[.,:/]\d+)+
  | (?:[A-Za-z]\.){2,}
  | [ap]\.m\.
  | \w+(?:['’]\w+)*(?:\.(?=\w))?
  | ['’](?:s|m|d|re|ve|ll)\b
  | \.{2,} | -{2,} | ''|``
  | \S
""", re.X)


def tokenize(text, base=0):
    """(begin, end) of each word of a stretch of text."""
    spans = []
    for m in TOKEN.finditer(text):
        begin, end = m.span()
        word = m.group()
        if end < len(text) and text[end] == "." and (word.lower() in ABBREVIATIONS or len(word) == 1 and word.isupper()) and word.isalpha():
            spans.append((begin, end + 1))
            continue
        if spans and word == "." and spans[-1][1] == end:
            continue
        if word.lower() == "cannot":
            spans += [(begin, begin + 3), (begin + 3, end)]
            continue
        clitic = CLITIC.search(word) if word[0].isalnum() else None
        if clitic:
            spans += [(begin, begin + clitic.start()), (begin + clitic.start(), end)]
        elif word.endswith(".") and len(word) > 2 and word.count(".") == 1 and word[:-1].isalpha():
            spans += [(begin, end - 1), (end - 1, end)]
        else:
            spans.append((begin, end))
    return [(b + base, e + base) for b, e in spans if e > b]


CLOSERS = set("\"”’')]»") | {"''"}


def split_sentences(text):
    """Lists of word spans, one list a sentence; a line break always ends a sentence."""
    found = []
    for line in re.finditer(r"[^\n\r]+", text):
        words, ended = [], False
        for b, e in tokenize(line.group(), line.start()):
            word = text[b:e]
            if ended and word not in CLOSERS:
                found.append(words)
                words, ended = [], False
            words.append((b, e))
            if word in (".", "!", "?", "...") and not (word == "..." or text[e:e + 1].islower()):
                ended = text[e:e + 1].isspace() or text[e:e + 1] in CLOSERS or e == line.end()
        if words:
            found.append(words)
    return found


def ends_sentence(words, i):
    """Whether word i of a tokenised paragraph ends a sentence, with the closing mark after it."""
    return words[i] in (".", "!", "?") and i + 1 < len(words) and (words[i + 1][0].isupper() or words[i + 1] in "\"“‘'([")
