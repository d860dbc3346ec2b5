"""How the sets of pages are written down: a page as a crawler saved it, or with its mark-up."""


def address(id, outlet, more):
    """An outlet becomes the host of the URL."""
    return {"url": f"https://{outlet}.example/{id}", **more} if outlet else more


def page(id, published, text, title=None, outlet=None, **more):
    """The title, then the paragraphs, without mark-up."""
    return {"id": id, "published": published, "page_text": (title + "\n\n" if title else "") + text.strip(), **address(id, outlet, more)}


def html(id, title, published, body, outlet=None, **more):
    """A site's page: metadata, a menu, the article, a list of links."""
    meta = f'<meta property="og:title" content="{title}"><meta property="article:published_time" content="{published}">' if published else ""
    return {"id": id, "published": None, **address(id, outlet, more), "html": f"""<!doctype html><html lang="en"><head><title>{title} | News</title>{meta}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><h1>{title}</h1>{body}</article>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten soups for winter</a></li><li><a href="/2">The river in pictures</a></li></ul></aside>
<footer><p>Contact us | Privacy policy</p></footer></body></html>"""}
