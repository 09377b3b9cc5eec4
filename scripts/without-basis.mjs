/** `basis: '…',` and its like, on one line or with its text on the next. */
const basis = /^[ \t]*basis:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\w+),\n/gm;

/** Leaves the sources of the parameters out of a declaration's code. */
export const leaveOutBasis = (code) => code.replace(basis, '');

/**
 * Where each default comes from is printed on pages and read by nobody's script: the browser's copy
 * of the parameters goes without it, which saves more than a kilobyte of every reader's download.
 */
export const withoutBasis = () => ({
  name: 'without-basis',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/model\/parameters\/.*\.ts$/ },
    handler(code) {
      return this.environment.name === 'client' ? { code: leaveOutBasis(code), map: null } : null;
    },
  },
});
