/** Limits of an error that the window reports: a hostile page must not fill the disk through the log. */
export const PAGE_ERROR_LIMITS = { name: 60, message: 500, stack: 8000 } as const
