/** A text as chapters of sentences; the only words that it shares with its translation are names and numbers. */
export const ENGLISH_CHAPTERS: readonly (readonly string[])[] = [
  [
    'In 1962 Anna Keller opened the bridge at Velm.',
    'Georg Lindner had built it for 340 thousand crowns.',
    'The ferry of Otto Brandt ended on 14 May.',
    'Pastor Wenzel spoke for 45 minutes.',
    'The band from Harlingen played until 23 o’clock.',
    'The Velm Gazette printed 2600 copies of the speech.',
  ],
  [
    'The flood of 1974 carried 18 boats to Rosenau.',
    'Doctor Marta Hruby counted 212 families without a roof.',
    'General Kovacs sent 77 soldiers from Temesvar.',
    'The mill of the brothers Sedlak burned on 3 October.',
    'Pilot Jensen flew 39 times to Lake Orsova.',
    'The minister Radu Ionescu promised 5500 tons of wheat.',
  ],
  [
    'Since 1981 the school has stood in Lipova Street.',
    'Teacher Helga Moser taught 31 children in two rooms.',
    'The piano came from Leipzig and cost 890 marks.',
    'Inspector Novotny found 12 broken windows.',
    'The pupil Emil Szabo won the prize of Graz in 1985.',
    'His brother Viktor Szabo became a watchmaker in Biel.',
  ],
  [
    'In 1993 the railway reached Katzenberg.',
    'Engineer Paolo Ferretti dug 650 metres of tunnel.',
    'The first train carried 96 travellers and 4 goats.',
    'Station master Ludvik Kral wore the cap of 1918.',
    'The hotel Bellevue let 28 rooms that summer.',
    'The photographer Ines Duarte took 1200 pictures.',
  ],
]

export const GERMAN_CHAPTERS: readonly (readonly string[])[] = [
  [
    'Im Jahr 1962 eröffnete Anna Keller die Brücke von Velm.',
    'Georg Lindner hatte sie für 340 Tausend Kronen gebaut.',
    'Die Fähre des Otto Brandt fuhr am 14. Mai zum letzten Mal.',
    'Pastor Wenzel sprach 45 Minuten lang.',
    'Die Kapelle aus Harlingen spielte bis 23 Uhr.',
    'Die Velm Gazette druckte 2600 Exemplare der Rede.',
  ],
  [
    'Die Flut von 1974 trug 18 Boote nach Rosenau.',
    'Doktor Marta Hruby zählte 212 Familien ohne Dach.',
    'General Kovacs schickte 77 Soldaten aus Temesvar.',
    'Die Mühle der Brüder Sedlak brannte am 3. Oktober ab.',
    'Pilot Jensen flog 39 Mal zum See Orsova.',
    'Der Minister Radu Ionescu versprach 5500 Tonnen Weizen.',
  ],
  [
    'Seit 1981 steht die Schule in der Lipova Straße.',
    'Lehrerin Helga Moser unterrichtete 31 Kinder in zwei Räumen.',
    'Das Klavier kam aus Leipzig und kostete 890 Mark.',
    'Inspektor Novotny fand 12 zerbrochene Fenster.',
    'Der Schüler Emil Szabo gewann 1985 den Preis von Graz.',
    'Sein Bruder Viktor Szabo wurde Uhrmacher in Biel.',
  ],
  [
    'Im Jahr 1993 erreichte die Eisenbahn Katzenberg.',
    'Ingenieur Paolo Ferretti grub 650 Meter Tunnel.',
    'Der erste Zug brachte 96 Reisende und 4 Ziegen.',
    'Bahnhofsvorsteher Ludvik Kral trug die Mütze von 1918.',
    'Das Hotel Bellevue vermietete in jenem Sommer 28 Zimmer.',
    'Die Fotografin Ines Duarte machte 1200 Bilder.',
  ],
]

/** The chapters with one of them, by its index, moved to the end. */
export function withChapterLast<T>(chapters: readonly T[], number: number): T[] {
  return [...chapters.filter((_, at) => at !== number), ...chapters.slice(number, number + 1)]
}
