/**
 * One entry of a person's pronunciation list. `says` is a respelling, read as if it stood in the text (`win`, or syllables
 * as `kuh-KOR-oh`), or phonemes between slashes: `/kˈOkəɹO/`, usual IPA too.
 */
export type Pronunciation = { word: string; says: string }
