import { app } from './procedures/app.ts'
import { articles } from './procedures/articles.ts'
import { jobs } from './procedures/jobs.ts'
import { reading } from './procedures/reading.ts'
import { settings } from './procedures/settings.ts'
import { translations } from './procedures/translations.ts'

/**
 * The procedures between renderer and service by area: both transports, the client and validation derive from it. A
 * new area is a file in `procedures/` and one in `main/service/routes/`.
 */
export const contract = { app, articles, translations, jobs, reading, settings }

export type Contract = typeof contract
