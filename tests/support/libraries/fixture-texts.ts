import type { EpubParts } from '../files/make-epub.ts'

/** Texts of the fixture library of scripts/make-fixture-library.ts. */

export const SHIPPED = `The ship at Harl
The ship came in on Monday. It carried 40 tons of salt from Sorrento.
The harbour master read every paper twice. He found nothing that he could object to.
On Tuesday the crew went home, and the ship lay empty at the quay for a week.`

export const SHIPPED_TRANSLATIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  de: {
    title: 'Das Schiff in Harl',
    p1: { s1: 'Das Schiff kam am Montag an.', s2: 'Es trug 40 Tonnen Salz aus Sorrento.' },
    p2: { s1: 'Der Hafenmeister las jedes Papier zweimal.' },
  },
  fr: {
    title: 'Le navire de Harl',
    p1: { s1: 'Le navire arriva lundi.', s2: 'Il portait 40 tonnes de sel de Sorrente.' },
    p2: { s1: 'Le capitaine du port a lu chaque papier deux fois.', s2: 'Il n’a rien trouvé.' },
  },
}

export const SHIPPED_GERMAN = `Das Schiff von Harl
Am Montag lief das Schiff ein. Es hatte 40 Tonnen Salz aus Sorrento geladen.
Der Hafenmeister las jedes Papier zweimal. Er fand nichts, was er beanstanden konnte.
Am Dienstag ging die Mannschaft nach Hause, und das Schiff lag eine Woche lang leer am Kai.`

export const PLAIN = `The dam at Orsova
Home | News | Sport | Weather | Contact
The dam at Orsova was finished in 1971 after 8 years of work. It is 448 metres long. Nobody in the valley had asked for it.
Anna Keller lost her house and her garden. She was given 12,000 crowns and a flat on the third floor.
"The water came in one night," she said. "We carried out what we could carry."
Engineer Paolo Ferretti says that 77 families were moved. The register of the town names 96 families.
The lake is used by 18 fishermen today. In summer 5,500 people come to swim in it.
Share this article on Facebook | Twitter | Print
Copyright 2011 The Velm Gazette. All rights reserved.`

export const PLAIN_GERMAN_OLD = `Der Damm von Orsova
Der Damm in Orsova wurde 1971 nach 8 Jahren fertig.`

export const PLAIN_GERMAN = `Der Staudamm von Orsova
Der Damm in Orsova wurde 1971 nach 8 Jahren Arbeit fertig, und niemand im Tal hatte um ihn gebeten. Er ist 448 Meter lang.
Anna Keller verlor ihr Haus und ihren Garten. Sie bekam 12.000 Kronen und eine Wohnung im dritten Stock.
„Das Wasser kam in einer Nacht“, sagte sie. „Wir trugen hinaus, was wir tragen konnten.“
Der Ingenieur Paolo Ferretti sagt, dass 77 Familien umgesiedelt wurden. Das Register der Stadt nennt 96 Familien.
Am See leben heute 18 Fischer. Im Sommer kommen 5.500 Menschen zum Baden.`

/** As an editor without nested keys writes it, with a key of its own. */
export const PLAIN_SPANISH = {
  'p1.s1': 'La presa de Orsova se terminó en 1971.',
  'p1.s2': 'Mide 448 metros.',
  p2: 'Anna Keller perdió su casa.',
  'x-tool': { version: 7 },
}

export const PLAIN_CHINESE = {
  title: '奥尔绍瓦水坝',
  p1: { s1: '奥尔绍瓦水坝历时八年，于一九七一年建成。', s2: '', s3: 7 },
  p3: { s1: '她说：“水是一夜之间来的。”' },
}

export const PAGE = `<!doctype html><html lang="en"><head><title>The bridge at Velm</title>
<meta property="og:site_name" content="The Velm Gazette"><meta name="author" content="Ann Lee"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav><article><h1>The bridge at Velm</h1>
<p>The bridge at Velm was <em>closed</em> in 1962, and <a href="https://example.org/why">nobody</a> in the whole town knew why. On Monday the engineers came, and looked at it for a long time.<a href="#n1">1</a></p>
<figure><img src="velm_files/bridge.png" alt="A bridge"><figcaption>The bridge in 1961</figcaption></figure>
<h2>Money</h2>
<p>The mayor has asked for <strong>money</strong>. The government has not answered, and it will not do so soon.</p>
<ul><li>A new bridge costs 340,000 crowns.</li><li>A ferry costs 12,000 crowns.</li></ul>
<table><tr><th>Year</th><th>Cars</th></tr><tr><td>1960</td><td>212</td></tr></table>
<p id="n1">1. The engineers have not said what they saw.</p></article>
<footer>Copyright 1963 The Velm Gazette</footer></body></html>`

export const PAGE_GERMAN = `<!doctype html><html lang="de"><head><title>Die Brücke von Velm</title></head><body><article>
<h1>Die Brücke von Velm</h1><p>Die Brücke von Velm wurde 1962 geschlossen, und niemand in der ganzen Stadt wusste, warum. Am Montag kamen die Ingenieure und sahen sie sich lange an.</p>
<h2>Geld</h2><p>Der Bürgermeister hat um Geld gebeten. Die Regierung hat nicht geantwortet, und sie wird es so bald nicht tun.</p></article></body></html>`

export const MARKDOWN = `# Notes on locks

A lock holds **one** boat. The keeper writes down its name.

- Open the lower gate.
- Wait for the water.

> Nobody has drowned here since 1902.

\`\`\`
level = 3
\`\`\`
`

export const REMOVED = `The last ferry
The ferry of Otto Brandt ended on 14 May. It had run for 51 years.
He sold it to a man from Rosenau, who keeps hens in it.`

export const REMOVED_GERMAN = `Die letzte Fähre
Die Fähre von Otto Brandt endete am 14. Mai. Sie war 51 Jahre lang gefahren.
Er verkaufte sie an einen Mann aus Rosenau, der Hühner darin hält.`

export const BOOK_GERMAN = `Die Lampe
Vorwort
Dieses Buch wurde 1981 in Velm geschrieben.
Der Flur
Marta kam um 11 Uhr nach Hause. Die Lampe im Flur brannte. Niemand hatte sie angezündet.
Sie rief den Namen ihres Bruders. Er war seit 1974 tot.
Der Garten
Am Morgen war der Garten weiß. Emil Szabo stand am Tor und sagte nichts.
Er trug 31 Briefe in einer Tasche.`

/** A book of a preface and two chapters, with a note, a verse and a cover. */
export function bookParts(cover: Uint8Array): EpubParts {
  return {
    metadata:
      '<dc:title>The Lamp</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language>',
    chapters: {
      'a.xhtml': '<h1>Preface</h1><p>This book was written in Velm in 1981.</p>',
      'b.xhtml':
        '<h1>The hall</h1><p>Marta came home at 11 o’clock. The lamp in the hall was burning. Nobody had lit it.<a epub:type="noteref" href="c.xhtml#note">1</a></p><p>She called the name of her brother. He had been dead since 1974.</p>',
      'c.xhtml':
        '<h1>The garden</h1><p>In the morning the garden was white. Emil Szabo stood at the gate and said nothing.</p><p>He carried 31 letters in a bag.</p><aside epub:type="footnote" id="note"><p>The lamp was from Leipzig.</p></aside>',
    },
    nav: '<ol><li><a href="a.xhtml">Preface</a></li><li><a href="b.xhtml">The hall</a></li><li><a href="c.xhtml">The garden</a></li></ol>',
    pictures: { 'cover.png': cover },
    cover: 'cover.png',
  }
}
