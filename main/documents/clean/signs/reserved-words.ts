import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'

/** "All rights reserved" by language. */
const RESERVED_WORDS: WordsByLanguage = {
  en: String.raw`all\s+rights?\s+reserved`,
  de: 'alle rechte vorbehalten',
  fr: 'tous droits réservés',
  es: 'todos los derechos reservados',
  pt: 'todos os direitos reservados',
  it: 'tutti i diritti riservati',
  ru: 'все права защищены',
  zh: '版权所有|版權所有|保留所有权利|保留所有權利|著作[权權]所有',
  ja: '無断転載',
  ko: String.raw`무단\s?전재`,
  ar: 'جميع الحقوق(?: محفوظة)?',
}

/** A reservation of rights in any language, as the source of an expression that ignores case. */
export const RESERVED = anyOf(RESERVED_WORDS)
