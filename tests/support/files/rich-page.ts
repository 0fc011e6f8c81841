import { makePng } from './make-png.ts'

const picture = `data:image/png;base64,${Buffer.from(makePng(480, 270)).toString('base64')}`

/** A page with one of each kind of content: marks, links, notes, lists, a table, code, verse, a picture, ruby. */
export const RICH_PAGE = `<!doctype html>
<html lang="en">
<head><title>The tea road</title></head>
<body>
<article>
<h1>The tea road</h1>
<p>Tea left the mountains on <em>small</em>, <strong>sure-footed</strong> horses, and every load was weighed at the <a href="https://example.org/gate?a=1&amp;b=2">customs gate</a>. A brick of tea weighed 2 x 10<sup>3</sup> grams, and the water that it was boiled in was H<sub>2</sub>O like any other. A carrier could not read the tally, which was written in a hand<a href="#note1" id="back1" class="footnote-ref">1</a> of its own. The command <code>tally --load 12</code> does the same work today.</p>
<p>The word itself travelled further than the leaves did. In Japan one writes <ruby>茶<rp>(</rp><rt>ちゃ</rt><rp>)</rp></ruby> and <ruby>抹<rt>まっ</rt>茶<rt>ちゃ</rt></ruby>, and what it cost is told <a href="#prices">in the table</a> further down.</p>
<h2>What a carrier took along</h2>
<ul>
<li>A blanket against the wind of the passes, which never rests.</li>
<li>Salt, and a pan to roast it in.
<ol start="3"><li>Salt for the horses came first.</li><li>Salt for the soup came second.</li></ol>
</li>
<li>A knife.</li>
</ul>
<blockquote><p>The road is long, and the cup is small.</p></blockquote>
<figure><img src="${picture}" alt="A narrow path above a river"><figcaption>The path above the river was one horse wide for most of its length.</figcaption></figure>
<h2 id="prices">What it cost</h2>
<p>Prices rose with every pass that had to be crossed, as the old tallies show.</p>
<table>
<tr><th>Place</th><th>Days</th><th>Price of a brick</th></tr>
<tr><td>The mountain garden</td><td>0</td><td>Four coins</td></tr>
<tr><td>The customs gate</td><td>12</td><td>Eleven coins, and one for the clerk</td></tr>
<tr><td>The city on the plain</td><td>40</td><td>Thirty coins</td></tr>
</table>
<p>Nobody along the road thought these prices fair, and nobody found a way round them in four hundred years.</p>
<pre>for load in caravan:
    weigh(load)
    pay(load)</pre>
<h2>Notes</h2>
<p id="note1">The hand was called running script, and only the clerks of the gate could read it. <a href="#back1">1</a></p>
<p>The road is long,<br>&emsp;&emsp;the cup is small,<br>and no one who has walked it ever comes to drink at all.</p>
<p>No cup is left,<br>no road.</p>
<dl><dt>Brick</dt><dd>Tea that was pressed into a form, so that a horse could carry it.</dd></dl>
</article>
</body>
</html>`
