import { describe, expect, test } from 'vitest'
import { readText } from '../../../../main/documents/text/read-text.ts'

const PROSE: Readonly<Record<string, string>> = {
  en: 'The keeper of the lamp went down to the harbour, where the boats lay in the mud and the gulls were crying, and nobody had seen the ferry since the morning.',
  de: 'Der Wärter ging zum Hafen hinunter, wo die Boote im Schlick lagen und die Möwen schrien, und niemand hatte seit dem Morgen die Fähre gesehen.',
  fr: 'Le gardien descendit au port, où les barques étaient couchées dans la vase et où criaient les mouettes, et personne n’avait vu le bac depuis le matin.',
  es: 'El guardián bajó al puerto, donde las barcas yacían en el barro y gritaban las gaviotas, y nadie había visto el transbordador desde la mañana.',
  ru: 'Смотритель спустился к гавани, где лодки лежали в иле и кричали чайки, и никто с самого утра не видел парома.',
  ar: 'نزل حارس المنارة إلى الميناء حيث كانت القوارب راقدة في الوحل والنوارس تصرخ، ولم ير أحد العبارة منذ الصباح.',
  zh: '守塔人走到港口去，小船躺在泥里，海鸥叫着，从早上起谁也没有看见渡船，他在码头上站了很久，才慢慢地走回来。',
  ja: '灯台守は港へ降りていった。小舟は泥の中に横たわり、鴎が鳴いていて、朝から誰も渡し船を見ていなかった。',
  ko: '등대지기는 항구로 내려갔다. 배들은 진흙 속에 누워 있었고 갈매기가 울었으며 아침부터 아무도 나룻배를 보지 못했다.',
}

/** Breaks a paragraph at 70 columns, as Project Gutenberg does. */
function wrap(text: string): string {
  return text.replace(/(.{1,70})(?:\s|$)/gu, '$1\n').trimEnd()
}

/** A text of headings (as given, with their own line breaks) with paragraphs below each. */
function novel(heads: readonly string[], language: string, paragraphs = 3): string {
  const prose = PROSE[language] ?? ''
  const body = Array.from({ length: paragraphs }, (_, at) =>
    /^(?:zh|ja)$/.test(language) ? `\u3000\u3000${prose}` : wrap(`${prose} ${'x'.repeat(at + 1)}.`),
  ).join('\n\n')
  return heads.map((head) => `${head}\n\n${body}\n\n`).join('\n')
}

const headings = (text: string) =>
  readText(text).flatMap(({ kind, level, text: shown }) =>
    kind === 'heading' ? [[level, shown]] : [],
  )
const titles = (text: string) => headings(text).map(([, shown]) => shown)

describe('chapters of a plain text', () => {
  test.each([
    ['en', ['CHAPTER I. Down the Ladder', 'CHAPTER II. The Pool of Mud', 'CHAPTER III. A Race']],
    ['en', ['Chapter One', 'Chapter Two', 'Chapter Twenty-Three']],
    ['en', ['Chapter the First', 'Chapter the Second', 'Epilogue']],
    ['en', ['Chapter 1: Mr. Lamb Comes Home', 'Chapter 2: Why Not?']],
    ['en', ['STAVE ONE.', 'STAVE TWO.', 'STAVE THREE.']],
    ['en', ['LETTER 1', 'LETTER 2', 'Chapter 1', 'Chapter 2']],
    ['en', ['I', 'II', 'III', 'IV']],
    ['en', ['1. The Harbour', '2. The Mud', '3. The Lamp']],
    ['en', ['THE HARBOUR', 'THE MUD', 'THE LAMP AT NIGHT']],
    ['de', ['Erstes Kapitel', 'Zweites Kapitel', 'Drittes Kapitel']],
    ['de', ['1. Kapitel', '2. Kapitel. Der Hafen', '12. Kapitel']],
    ['de', ['Kapitel 1 – Der Hafen', 'Kapitel 2 – Die Fähre', 'Nachwort']],
    ['fr', ['CHAPITRE PREMIER', 'CHAPITRE II', 'CHAPITRE III']],
    ['fr', ['Chapitre 1er', 'Chapitre 2', 'Chapitre 3']],
    ['fr', ['Première partie', 'Deuxième partie']],
    ['es', ['Capítulo primero', 'Capítulo II. Del puerto', 'Epílogo']],
    ['ru', ['Глава первая', 'Глава вторая', 'Глава третья']],
    ['ru', ['Глава 1. Гавань', 'Глава 2. Паром', 'Эпилог']],
    ['ar', ['الفصل الأول', 'الفصل الثاني: الميناء', 'الفصل ٣']],
    ['ar', ['مقدمة', 'الفصل الأول', 'الفصل الثاني', 'خاتمة']],
    ['zh', ['第一回　渡口', '第二回　石桥上遇故人', '第一百二十回　归来']],
    ['zh', ['第一章 港口', '第二章 夜里的风', '后记']],
    ['zh', ['第一章港口', '第二章夜风', '第三章归来']],
    ['zh', ['一、港口', '二、夜风', '三、归来']],
    ['ja', ['第一章 港', '第二章 夜の風', '終章']],
    ['ja', ['第1話　港', '第2話　夜の風', '第3話　帰り']],
    ['ja', ['一', '二', '三']],
    ['ja', ['プロローグ', '第一章', '第二章', 'あとがき']],
    ['ko', ['제1장 항구', '제2장 밤바람', '에필로그']],
    ['ko', ['1장. 항구', '2장. 밤바람', '3장. 귀환']],
  ] as const)('%s %j', (language, heads) => {
    expect(titles(novel(heads, language, 6))).toEqual(heads)
  })

  test('are as deep as they are nested', () => {
    const heads = ['PART ONE', 'Chapter 1', 'Chapter 2', 'PART TWO', 'Chapter 1']
    expect(headings(novel(heads, 'en'))).toEqual([
      [2, 'PART ONE'],
      [3, 'Chapter 1'],
      [3, 'Chapter 2'],
      [2, 'PART TWO'],
      [3, 'Chapter 1'],
    ])
    const numbers = ['CHAPTER I', '1', '2', 'CHAPTER II', '1', '2']
    expect(headings(novel(numbers, 'en', 6)).map(([level]) => level)).toEqual([2, 3, 3, 2, 3, 3])
  })

  test('have their title on the next line, in the same heading', () => {
    const heads = ['CHAPTER I.\nDown the Ladder', 'CHAPTER II.\nThe Pool of Mud']
    expect(titles(novel(heads, 'en'))).toEqual([
      'CHAPTER I. Down the Ladder',
      'CHAPTER II. The Pool of Mud',
    ])
    const wide = [
      'CHAPTER I. IN WHICH THE KEEPER COMES DOWN TO THE HARBOUR AND FINDS\nNOBODY THERE',
      'CHAPTER II. IN WHICH THE FERRY IS SEEN AGAIN, THOUGH NOT BY THE\nKEEPER',
    ]
    expect(titles(novel(wide, 'en'))).toEqual(wide.map((head) => head.replace('\n', ' ')))
  })

  test('or below an empty line', () => {
    const heads = ['Chapter 1\n\nDown the Ladder', 'Chapter 2\n\nThe Pool of Mud']
    expect(titles(novel(heads, 'en'))).toEqual([
      'Chapter 1',
      'Down the Ladder',
      'Chapter 2',
      'The Pool of Mud',
    ])
    const spoken = ['Chapter 1\n\n“Come down!”', 'Chapter 2\n\nNobody came.']
    expect(titles(novel(spoken, 'en'))).toEqual(['Chapter 1', 'Chapter 2'])
  })

  test('are written in many ways in one novel of the web', () => {
    const heads = [
      '第１章　初到港口',
      '第 2 章 夜里的风',
      '【第三章】码头',
      '＃ 第４章 远方来信',
      '正文 第五章 渡口',
      '第一千一百一十一章 归来',
      '卷二 少年游',
      '楔子',
      '终章',
      '番外一 猫',
      '番外 第1章 猫',
      '后记',
      '6、石桥',
      '007 老人',
      'chapter.844 归来',
      '第二章 你怎么来了？',
    ]
    expect(titles(novel(heads, 'zh'))).toEqual(heads)
  })

  test('stand in a novel without empty lines', () => {
    const body = `　　${PROSE['zh']}\n`.repeat(4)
    const text = ['第一章 港口', '第二章 夜风', '第三章 归来'].map((head) => `${head}\n${body}`)
    expect(titles(text.join(''))).toEqual(['第一章 港口', '第二章 夜风', '第三章 归来'])
  })

  test('are not the lines of a table of contents', () => {
    const heads = ['CHAPTER I. The Harbour', 'CHAPTER II. The Mud', 'CHAPTER III. The Lamp']
    const list = heads.map((head) => ` ${head}`).join('\n')
    for (const contents of [`CONTENTS\n\n${list}`, list, list.replaceAll('\n', '\n\n')])
      expect(titles(`${contents}\n\n\n${novel(heads, 'en')}`)).toEqual(
        contents.startsWith('CONTENTS') ? expect.arrayContaining(heads) : heads,
      )
    const han = ['第一章 港口', '第二章 夜风', '第三章 归来']
    expect(titles(`目录\n${han.join('\n')}\n\n${novel(han, 'zh')}`)).toEqual(han)
  })

  test('are named by a table of contents', () => {
    const heads = ['The Harbour', 'Where the Ferry Lies', 'A Lamp']
    const list = heads.map((head, at) => `  ${at + 1}. ${head} ..... ${at * 7 + 3}`).join('\n')
    expect(titles(`Contents\n\n${list}\n\n${novel(heads, 'en')}`)).toEqual(heads)
    const german = ['Der Hafen', 'Die Fähre', 'Ein Licht']
    expect(titles(`Inhalt\n\n${german.join('\n')}\n\n${novel(german, 'de')}`)).toEqual(german)
  })
})

describe('what is no chapter', () => {
  test.each([
    ['en', 'Part 2 of the plan was simple.'],
    ['en', 'Chapter 3 of this book describes how lamps are lit'],
    ['en', 'Book one of these rooms, he said'],
    ['en', 'Act I was dull, and Scene 2 was worse,'],
    ['en', 'I went home'],
    ['en', '12 men went to sea'],
    ['en', 'THE END'],
    ['de', 'Teil 2 der Abmachung war einfach.'],
    ['de', 'Ende'],
    ['fr', 'Partie deux fois, elle revint'],
    ['it', 'Parte di me'],
    ['ru', 'Глава семьи'],
    ['ru', 'Часть дома'],
    ['zh', '　　第二节课他睡着了'],
    ['zh', '　　第一回见到她，是在秋天的码头上。'],
    ['zh', '第三部电影讲的是一只猫的故事。'],
    ['zh', '第一章写得不错，他说。'],
    ['zh', '全书完'],
    ['ja', '第一話はまだ終わらない。'],
  ] as const)('%s: %s', (language, line) => {
    expect(titles(novel(['', line, '', line], language).trim())).toEqual([])
  })

  test('stanzas of a poem, with or without numbers', () => {
    const stanza = 'The wind is at the door\nThe sea is on the shore\nAnd nobody is near\nTo hear'
    const poem = (heads: readonly string[]) => heads.map((head) => `${head}\n\n${stanza}`)
    expect(titles(poem(['I', 'II', 'III', 'IV']).join('\n\n'))).toEqual([])
    const loud = poem(['O NIGHT', 'O SEA', 'O DOOR', 'O SHORE']).join('\n\n')
    expect(titles(`Four Calls\n\n${loud}`)).toEqual([])
    expect(titles(Array.from({ length: 6 }, () => stanza).join('\n\n'))).toEqual([])
  })

  test('items of a list and steps of a recipe', () => {
    const items = ['1. Flour', '2. Water', '3. Salt', '4. Time']
    for (const gap of ['\n', '\n\n'])
      expect(titles(`${PROSE['en']}\n\n${items.join(gap)}\n\n${PROSE['en']}`)).toEqual([])
    const steps = items.map(
      (item) => `${item}\n\nTake as much of it as the bowl can hold, and stir.`,
    )
    expect(titles(`${PROSE['en']}\n\n${steps.join('\n\n')}`)).toEqual([])
  })

  test('names of speakers in a play', () => {
    const lines = ['JOHN', 'MARY', 'JOHN', 'MARY', 'JOHN'].map(
      (name) => `${name}\n\n${PROSE['en']}`,
    )
    for (const gap of ['\n\n', '\n\n\n\n'])
      expect(titles(`The Ferry\n\n${lines.join(gap)}${gap}JOHN${gap}MARY`)).toEqual([])
  })

  test('a single word that could name a chapter', () => {
    expect(titles(`${PROSE['en']}\n\nIntroduction\n\n${PROSE['en']}`)).toEqual([])
  })
})
