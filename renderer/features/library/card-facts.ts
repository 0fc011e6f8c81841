import type { TFunction } from 'i18next'
import type { ArticleState, ArticleSummary, Progress } from '../../../contract/article.ts'
import { progressFacts } from '../../session/progress/progress-facts.ts'
import { isolate } from '../../ui/isolate.ts'
import { shortLanguages } from '../../ui/short-language.ts'

/** What a card shows below its title. Texts contain names wrapped by isolate(). */
export type CardFacts = {
  /** `EN · 简 · DE +6` */
  languages: string
  /** "Machine, unreviewed", "No translation yet"; empty until it is known. */
  state: string
  /** "5 to check"; empty if there is nothing. */
  todo: string
  /** "Last read: 5 Mar 2026" */
  when: string
}

/** Languages that are named. */
const MAX_LANGUAGES = 4

/** Returns what a card shows; `state` is absent until it is loaded. */
export function cardFacts(
  { language, importedAt }: Pick<ArticleSummary, 'language' | 'importedAt'>,
  state: Pick<ArticleState, 'languages' | 'readAt'> | undefined,
  { t, date, direction }: { t: TFunction; date: Intl.DateTimeFormat; direction: 'ltr' | 'rtl' },
): CardFacts {
  const tags = state?.languages.map((one) => one.language) ?? [language]
  const more = tags.length - MAX_LANGUAGES
  const named = shortLanguages(tags.slice(0, MAX_LANGUAGES), direction)
  const translations = state?.languages.slice(1).map(({ progress }) => progress)
  const readAt = state?.readAt ?? null
  const day = date.format(new Date(readAt ?? importedAt))
  return {
    languages: more > 0 ? `${named} ${isolate(`+${more}`)}` : named,
    ...translationFacts(translations, t),
    when: t(readAt === null ? 'library.addedOn' : 'library.readOn', { date: day }),
  }
}

/** The state of all translations together, in the words of the heads of columns. */
function translationFacts(
  translations: readonly Progress[] | undefined,
  t: TFunction,
): Pick<CardFacts, 'state' | 'todo'> {
  if (!translations) return { state: '', todo: '' }
  const [first, ...rest] = translations
  if (!first) return { state: t('library.noTranslation'), todo: '' }
  return progressFacts(rest.reduce(addProgress, first), t)
}

function addProgress(one: Progress, other: Progress): Progress {
  const [a, b] = [one.segments, other.segments]
  return {
    blocks: {
      total: one.blocks.total + other.blocks.total,
      complete: one.blocks.complete + other.blocks.complete,
    },
    segments: {
      total: a.total + b.total,
      translated: a.translated + b.translated,
      reviewed: a.reviewed + b.reviewed,
      stale: a.stale + b.stale,
      machine: a.machine + b.machine,
      aligned: a.aligned + b.aligned,
      unknown: a.unknown + b.unknown,
      doubtful: a.doubtful + b.doubtful,
      moved: a.moved + b.moved,
    },
  }
}
