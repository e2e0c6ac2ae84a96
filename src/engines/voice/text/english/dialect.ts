export type EnglishDialect = 'us' | 'gb'
