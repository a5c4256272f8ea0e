/**
 * Prior information of common English words in bits (−log2 of their share of running text), rounded; general knowledge
 * of word frequencies, not taken from a corpus file. It steadies small libraries, where a count of three says nothing;
 * larger libraries outweigh it with their own counts, in whatever language they are.
 */
export const COMMON_WORDS: readonly (readonly [bits: number, words: string])[] = [
  [4.3, 'the'],
  [5.2, 'of and to a in'],
  [6.2, 'is that it i for was on you he be with as we'],
  [
    7,
    'at by this have are not but had his they from she or an which were been their has will there all would one who her what so do',
  ],
  [
    7.8,
    'if no when up out about them said can my more your me our him some could than then into its very people just like know think now us because these how going get over only did those also after any two',
  ],
  [
    8.6,
    'im its dont thats were going want make time way well see back first year years new even where most here much good take go say says come many other should through may before between being own such must day right against too',
  ],
  [
    9.3,
    'never again still while last long great need work off really same made every under country world state government',
  ],
];
