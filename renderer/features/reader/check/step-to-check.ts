import type { TFunction } from 'i18next'
import type { SessionCore } from '../../../session/session.ts'
import { findInParts, partsAround } from './find-in-parts.ts'
import { placesToCheck, stepPlace } from './places-to-check.ts'

type Latest = {
  session: Pick<SessionCore, 'client' | 'open' | 'control' | 'places' | 'notify'>
  t: TFunction
}

/** Goes to the next (1) or previous (-1) place to check, in one translation or in all shown ones, around the ends of the article. */
export async function stepToCheck(
  latest: () => Latest,
  by: 1 | -1,
  language?: string,
): Promise<void> {
  const { session, t } = latest()
  const { client, open, control, places: history, notify } = session
  if (!open) return
  const { article, view, translations } = open
  const { id, part, parts, blocks } = article
  const languages = language === undefined ? view.languages : [language]
  const shown = languages.flatMap((one) => translations.get(one) ?? [])
  const paths = [
    ...(part === 0 ? ['title'] : []),
    ...blocks.flatMap(({ key, segments }) => segments.map((one) => `${key}.${one.key}`)),
  ]
  const places = placesToCheck(paths, shown)
  const show = ({ path, language }: { path: string; language: string }): void =>
    control.current?.show(path, view.languages.indexOf(language))
  const here = stepPlace(places, paths, control.current?.currentPath() ?? null, by)
  if (here) return show(here)

  const found = await findInParts(partsAround(part, parts.length, by), by, (other) =>
    Promise.all(
      shown.map((one) =>
        client.translations.open({ articleId: id, language: one.language, part: other }),
      ),
    ),
  )
  // Someone may have moved on during the search.
  const now = latest().session.open?.article
  if (now?.id !== id || now.part !== part) return
  const round = by === 1 ? places[0] : places.at(-1)
  if (!found && !round) {
    notify(t('check.none'))
    return
  }
  const isRound = !found || (by === 1 ? found.part < part : found.part > part)
  if (isRound) notify(t(by === 1 ? 'check.fromStart' : 'check.fromEnd'))
  if (found) history.jump(found.part, found.path)
  else if (round) show(round)
}
