/** Vietnamese first: it is the source of every sentence. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale such as Office's display language: Vietnamese unless it is English. */
export const languageOfLocale = (locale: string): Language => (/^en\b/i.test(locale) ? 'en' : 'vi');
