import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSegments, separatorBetween, separators } from '../../../contract/join-segments.ts'

describe('the separator between two sentences', () => {
  test.each([
    ['en', 'He left.', 'She stayed.'],
    ['en', '“Go.”', '“No.”'],
    ['en', 'He left…', '“No.”'],
    ['en', 'It ended —', 'or so he said.'],
    ['ru', '«Да».', '«Нет».'],
    ['ar', 'ذهب.', 'بقيت؟'],
    ['zh-CN', 'OK.', 'Then'],
    // The Unicode script extensions of the combining dot below and the middle dot include Han.
    ['vi', 'Một hộ'.normalize('NFD').concat('ạ'.normalize('NFD')), 'Hai'],
    ['ca', 'a·', '·b'],
    ['th', 'ไป', 'มา'],
    ['ko', '갔다.', '왔다.'],
    ['ko', '“갔다。”', '“왔다。”'],
    ['ko', '끝。', '漢字로'],
  ])('is a space in %s: %s | %s', (language, before, after) => {
    expect(separatorBetween(before, after, language)).toBe(' ')
  })

  test.each([
    ['zh-CN', '他走了。', '她留下。'],
    ['zh-CN', '他说：“走。”', '“不。”'],
    ['zh-CN', '走了……', '——她说'],
    ['zh-TW', '「走。」', '「不。」'],
    ['zh-CN', '他看了BBC', '他走了'],
    ['zh-CN', '他走了', 'BBC said so.'],
    ['zh-CN', '“OK.”', 'Then'],
    ['yue', '“走啦”', '“唔走”'],
    ['ja', '行った。', 'カタカナ'],
    ['ja', 'データー', '“OK”'],
    ['ja', 'カタカナ', 'x'],
    ['ja', 'ﾃﾞｰﾀ', 'x'],
    ['zh-CN', 'OK……', 'BBC'],
    ['zh-CN', 'OK', '——BBC'],
    ['zh-CN', '‘OK’', 'BBC'],
    ['zh-CN', '真的！', 'Ａ組'],
    // A Chinese sentence quoted in English, and a character outside the Basic Multilingual Plane.
    ['en', 'He said 走。', '走。'],
    ['en', 'The character is 𠮷', 'x'],
    ['en', 'x', '𠮷 is a character.'],
  ])('is empty in %s: %s | %s', (language, before, after) => {
    expect(separatorBetween(before, after, language)).toBe('')
  })

  test.each(['en', 'zh-CN', 'ko'])('is empty next to an empty sentence in %s', (language) => {
    expect(separatorBetween('', 'B', language)).toBe('')
    expect(separatorBetween('A', '', language)).toBe('')
  })
})

describe('the separators before the sentences of a block', () => {
  test.each([
    ['en', ['One.', '', 'Three.'], ['', '', ' ']],
    ['en', ['', 'Two.', ''], ['', '', '']],
    ['zh-CN', ['一。', '', '三。'], ['', '', '']],
    ['zh-CN', ['One.', '', 'Three.'], ['', '', ' ']],
    ['en', [], []],
  ])('in %s: %j', (language, texts, expected) => {
    expect(separators(texts, language)).toEqual(expected)
  })
})

describe('joining the sentences of a block', () => {
  test('works for none, one and several', () => {
    expect(joinSegments([], 'en')).toBe('')
    expect(joinSegments(['One.'], 'en')).toBe('One.')
    expect(joinSegments(['One.', 'Two.', 'Three.'], 'en')).toBe('One. Two. Three.')
    expect(joinSegments(['一。', '二。', 'Three.', 'Four.'], 'zh-CN')).toBe('一。二。Three. Four.')
  })

  test('leaves a single space around empty sentences', () => {
    expect(joinSegments(['', 'One.', '', '', 'Two.', ''], 'en')).toBe('One. Two.')
  })

  test('keeps every character, and adds only single spaces between sentences', () => {
    const character = fc.constantFrom(
      ...Array.from('a1.?”“’…—·。，「」ー한글한𠮷漢かカＡ!😀ạеع'),
      '\u0323',
    )
    const sentence = fc.string({ unit: character, maxLength: 6 })
    const languages = fc.constantFrom('en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'ru', 'ar', 'yue')
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), languages, (texts, language) => {
        const joined = joinSegments(texts, language)
        expect(joined.replaceAll(' ', '')).toBe(texts.join(''))
        expect(joined).not.toMatch(/^ | {2}| $/)
        const present = texts.filter((text) => text !== '')
        expect(joined.split(' ').length - 1).toBeLessThan(Math.max(1, present.length))
        if (language === 'ko') expect(joined).toBe(present.join(' '))
      }),
    )
  })
})
