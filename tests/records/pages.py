"""How the sets of pages are written down: a page as a crawler saved it, or with its mark-up."""
import json


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


def paragraphs(text):
    return [p.strip() for p in text.strip().split("\n\n")]


def ld(id, title, published, text, outlet=None, author=None, **more):
    """A site's page that describes itself in JSON-LD."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": published,
            "publisher": {"@type": "Organization", "name": outlet}}
    if author:
        data["author"] = {"@type": "Person", "name": author}
    return {"id": id, "published": None, **address(id, outlet, more), "html": f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<script type="application/ld+json">{json.dumps(data)}</script></head><body><header><a href="/">Front page</a> <a href="/africa">Africa</a> <a href="/asia">Asia</a></header>
<main><h1>{title}</h1><div class="share"><a href="#">Facebook</a> <a href="#">X</a> <a href="#">WhatsApp</a></div><div class="story">""" + "".join(
        f"<p>{p}</p>" for p in paragraphs(text)) + """</div><div class="newsletter"><p>Sign up for our morning briefing and never miss a story.</p></div></main>
<section class="related"><h2>Read next</h2><ul><li><a href="/a">Five gardens to see this spring</a></li><li><a href="/b">Quiz of the week</a></li></ul></section>
<footer><p>© All rights reserved. Terms of use. Cookie settings.</p></footer></body></html>"""}


def bare(id, title, published, text, outlet=None, **more):
    """Mark-up without attributes, laid out by a table."""
    return {"id": id, "published": published, **address(id, outlet, more), "html": f"<html><head><title>{title}</title></head><body><table><tr><td><a href=/>Home</a><br><a href=/archive>Archive</a></td><td><h2>{title}</h2>" + "".join(
        f"<p>{p}\n" for p in paragraphs(text)) + "<hr><font size=1>Webmaster | Site map</font></td></tr></table></body></html>"}


def crawled(id, published, text, title, outlet=None, **more):
    """What a crawler saved of a page: a site's furniture around the article."""
    return {"id": id, "published": published, **address(id, outlet, more), "page_text": f"""Skip to content
Menu
Home
World
Business
Sport
Subscribe

{title}

Share
Facebook Twitter Email

{text.strip()}

Advertisement

Related Stories
-
Local team wins again in extra time
2 hours ago
-
How to store potatoes through the winter
5 hours ago

Leave a Reply
Your email address will not be published. Required fields are marked *
Scroll to Top"""}


def plain(id, published, text, title=None, outlet=None, **more):
    """The article itself."""
    return {"id": id, "published": published, **({"title": title} if title else {}), **address(id, outlet, more), "text": text.strip()}
