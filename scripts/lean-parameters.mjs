/** `basis: '…',` and its like, on one line or with its text on the next. */
const field = (names) =>
  new RegExp(
    `^[ \\t]*(?:${names.join('|')}):\\s*(?:'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"|[\\w.]+),\\n`,
    'gm',
  );

/** Printed on pages, and read by nobody's script. */
const unread = field(['basis', 'bigStep']);
/** Read by scripts, and given to them by the page. */
const words = field(['label', 'help']);

/** Leaves out of a declaration's code what no script reads. */
export const leaveOutUnread = (code) => code.replace(unread, '');

/** Leaves out of a declaration's code the words for people, too. */
export const leaveOutWords = (code) => leaveOutUnread(code).replace(words, '');

const put = '{ name, ...declaration }';

function withWords(code, words) {
  if (!code.includes(put)) {
    throw new Error(`src/model/parameters.ts no longer has “${put}”, into which the words go.`);
  }
  const whole = '{ name, ...declaration, ...pageWords[name] }';
  return `const pageWords = ${words};\n${code.replace(put, whole)}`;
}

/** The code that puts the parameters together, with their words from the page. */
export const takeWordsFromPage = (code) =>
  withWords(code, `JSON.parse(document.getElementById('words').textContent)`);

/** The code that puts the parameters together, with these words in it. */
export const putWords = (code, words) => withWords(code, JSON.stringify(words));

const inBrowser = (plugin) => plugin.environment.name === 'client';

/**
 * Where each default comes from is printed on pages and read by nobody's script: the browser's copy
 * of the parameters goes without it, which saves more than a kilobyte of every reader's download.
 */
export const withoutUnread = () => ({
  name: 'without-unread',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/model\/parameters\/.*\.ts$/ },
    handler(code) {
      return inBrowser(this) ? { code: leaveOutUnread(code), map: null } : null;
    },
  },
});

/**
 * Names and explanations of parameters, two kilobytes, are data that a page can hold beside its words
 * (`Words.astro`), and need not be script.
 */
export const wordsFromPage = () => ({
  name: 'words-from-page',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/model\/parameters(\/.*)?\.ts$/ },
    handler(code, id) {
      if (!inBrowser(this)) return null;
      const isSum = id.endsWith('/parameters.ts');
      return { code: isSum ? takeWordsFromPage(code) : leaveOutWords(code), map: null };
    },
  },
});
