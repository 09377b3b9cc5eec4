import { describe, expect, it } from 'vitest';
import type { FileReceipt, Receipt } from '../../../src/widgets/plan/reader/receipt.ts';
import { TableText } from '../../../src/widgets/plan/reader/table-text.ts';
import { fileOf, formatText, latin1, read } from './read.ts';

/** Reads a table that is none of ours, with the columns that its header suggests. */
async function readTable(
  text: string | Uint8Array<ArrayBuffer>,
  ways: object = {},
): Promise<Receipt & { session: Awaited<ReturnType<typeof read>>['session'] }> {
  const { session, receipt } = await read(fileOf(text));
  const { columns } = receipt.files[0]!;
  if (!columns) return { ...receipt, session };
  return { ...(await session.answer(0, { columns, ...ways })), session };
}

const refusal = async (bytes: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> => {
  const { receipt } = await read(fileOf(bytes, name));
  const [file] = receipt.files as [FileReceipt];
  return file.refused ?? '';
};

const head = 'date,email,team,tool,cost_usd';
const row = (cost: string, date = '2026-08-03', email = 'ana@x.example'): string =>
  `${date},${email},Core,cursor,${cost}`;

describe('what is no export', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ['an empty file', '', /empty; a table as text \(CSV\) or JSON was expected/],
    ['blank lines', '\n\n', /no header; names of columns were expected in line 1/],
    [
      'a spreadsheet',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      /spreadsheet \(XLSX\).*save the sheet as CSV/,
    ],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /XLS.*as CSV/],
    ['a PDF', '%PDF-1.7\n', /PDF; a table as text/],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0), /gzip/],
    ['bytes', Uint8Array.of(65, 0, 0, 66, 0, 7, 9), /no text: it has bytes of 0/],
    ['broken JSON', '{"data": [{"a": 1}', /begins as JSON and is none/],
    ['JSON without records', '[1, 2]', /no list of records/],
    [
      ...(['ten thousand columns', `${'a,'.repeat(9999)}b\n`] as const),
      /Line 1 has 10000 columns; at most 2000 were expected/,
    ],
  ])('is said to be %s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  it('has a header only', async () => {
    const { files } = await readTable(`${head}\n`);
    expect(files[0]!.refused).toMatch(/a header and no rows/);
  });
});

describe('quotation marks', () => {
  it('that are never closed are an error with the line', async () => {
    const text = `${head}\n${row('1.00')}\n2026-08-03,"ana,Core,cursor,2.00\n${row('3.00')}\n`;
    expect(await refusal(text)).toMatch(/quotation mark of line 3 is never closed/);
  });

  it('that stay open for a megabyte are an error and no growing buffer', async () => {
    const long = `${row('3.00')}\n`.repeat(60_000);
    const text = `${head}\n${row('1.00').repeat(1)}\n"2026-08-03,ana\n${long}`;
    const { files } = await readTable(text);
    expect(files[0]!.refused).toMatch(/quotation mark of line 3 is never closed/);
  });

  it('may have line breaks between them, and lines are counted', async () => {
    const text = `${head}\n2026-08-03,ana,"Core\nand more",cursor,1.00\n${row('oops')}\n`;
    const { counts, asides } = await readTable(text);
    expect(counts).toMatchObject({ rows: 2, counted: 1 });
    expect(asides[0]).toMatch(/^line 4: cost_usd “oops”/);
  });

  it('that do not match set their row aside', async () => {
    const text = `${head}\n${row('1.00')}\n2026-08-03,"ana"b,Core,cursor,2.00\n${row('3.00')}\n${row('"4.00"')}\n`;
    const { counts, asides } = await readTable(text);
    expect(counts).toMatchObject({ rows: 4, counted: 3, aside: 1 });
    expect(asides).toEqual([
      'line 3: its quotation marks do not match; one at each end of a cell was expected',
    ]);
  });
});

describe('a table’s text', () => {
  const text = 'a;b\r\n"x\r\ny";"über ""q"" 漢"\r\n1;2\r\n\r\n3;4';

  it('has the same rows wherever it is cut', () => {
    const whole = new TableText(';').push(text, true);
    expect(whole.map(({ line }) => line)).toEqual([1, 2, 4, 6]);
    const mangled = new TableText(',').push('a,"b"c\n"d",e\n', true);
    expect(mangled.map(({ line, isMangled }) => [line, isMangled])).toEqual([
      [1, true],
      [2, false],
    ]);
    for (let cut = 0; cut <= text.length; cut += 1) {
      const table = new TableText(';');
      const rows = [...table.push(text.slice(0, cut), false), ...table.push(text.slice(cut), true)];
      expect(rows).toEqual(whole);
    }
  });
});

describe('rows', () => {
  it('with too few or too many cells are set aside, with what was expected', async () => {
    const text = `${head}\n${row('1.00')}\n2026-08-03,ana\n${row('2.00')},x\n${row('3.00')},,\n`;
    const { counts, asides } = await readTable(text);
    expect(counts).toMatchObject({ rows: 4, counted: 2, aside: 2 });
    expect(asides).toEqual([
      'line 3: 2 cells; 5 were expected, as in the header',
      'line 4: 6 cells; 5 were expected, as in the header',
    ]);
  });

  it('that say or are a total are set aside, in the middle too', async () => {
    const rows = [
      row('1.00'),
      row('2.50'),
      ',,,,3.50',
      row('4.00'),
      'Total,,,,7.50',
      ',Subtotal,,,7.5',
    ];
    const { counts, asides, sums } = await readTable([head, ...rows].join('\n'));
    expect(counts).toMatchObject({ counted: 3, aside: 3 });
    expect(sums[0]).toMatchObject({ use: 7.5, aside: 18.5 });
    expect(asides.every((aside) => aside.includes('a total'))).toBe(true);
  });

  it('without a person are nobody’s: in the bill, and in no figure of people', async () => {
    const { counts, session } = await readTable(
      [head, row('1.00'), row('9.00', '2026-08-04', '')].join('\n'),
    );
    expect(counts).toMatchObject({ counted: 2, nobody: 1 });
    const period = { first: 20666, last: 20696 };
    const { bill } = session.settle({ cap: 1500, rates: { USD: 1 }, period });
    expect([bill.people, bill.total[0], bill.nobody[0]]).toEqual([1, 1, 9]);
  });

  it('quote no address in what is said of them', async () => {
    const { asides } = await readTable([head, row('ben@x.example'), row('1.00')].join('\n'));
    expect(asides[0]).toBe(
      'line 2: cost_usd “a name” is not a number; a number such as 12.50 was expected',
    );
  });

  it('never trip over names of properties', async () => {
    const text =
      '__proto__,date,constructor,cost\nana,2026-08-03,x,1.00\n__proto__,2026-08-03,x,2.00\n';
    const { session, receipt } = await read(fileOf(text));
    const columns = { person: 0, date: 1, cost: 3, currency: -1, team: 2, tool: -1 };
    const { counts, people } = await session.answer(0, { columns });
    expect(receipt.files[0]!.headers[0]).toBe('__proto__');
    expect([counts.counted, people]).toEqual([2, 2]);
  });
});

describe('a title above the header', () => {
  it('is no row, and lines are counted from the top of the file', async () => {
    const title = 'Usage of all tools\nFrom,July 2026\n\n';
    const { counts, asides, files } = await readTable(
      `${title}${head}\n${row('1')}\n${row('oops')}\n`,
    );
    expect(counts).toMatchObject({ rows: 2, counted: 1 });
    expect(asides[0]).toMatch(/^line 6: cost_usd/);
    expect(files[0]).toMatchObject({ headerLine: 4, headers: head.split(',') });
  });
});

describe('numbers and dates', () => {
  it.each<[string, string[], number]>([
    [
      'points',
      ['1,234.50', '$12', '(2.00)', '12-', '1.2e-7', '\u22121.50'],
      1234.5 + 12 - 2 - 12 + 1.2e-7 - 1.5,
    ],
    ['commas', ['1.234,50', '12,5', '3'], 1234.5 + 12.5 + 3],
    ['spaces', ['1 234,50', '1\u202f000,25'], 1234.5 + 1000.25],
    ['one that is settled further down', ['1,234', '1,500', '2.50'], 1234 + 1500 + 2.5],
    ['one that is settled the other way', ['1,234', '1,500', '2,50'], 1.234 + 1.5 + 2.5],
  ])('are read by column: %s', async (_, costs, sum) => {
    const quoted = costs.map((cost) => row(`"${cost}"`));
    const { sums, counts } = await readTable([head, ...quoted].join('\n'));
    expect(counts.aside).toBe(0);
    expect(sums[0]!.use).toBeCloseTo(sum, 8);
  });

  it('are asked for where nothing settles them', async () => {
    const text = [head, row('"1,234"', '03/04/2026'), row('"2,500"', '05/06/2026')].join('\n');
    const { files, session } = await readTable(text);
    expect(files[0]!.questions).toEqual(['decimal', 'order']);
    const answered = await session.answer(0, { ways: { decimal: ',', order: 'day first' } });
    expect(answered.files[0]!.questions).toEqual([]);
    expect(answered.sums[0]!.use).toBeCloseTo(3.734, 8);
    // The third of April and the fifth of June.
    expect(answered.period).toEqual({ first: 20546, last: 20609 });
  });

  it('are settled by any day above twelve', async () => {
    const text = [head, row('1', '03/04/2026'), row('1', '13/04/2026')].join('\n');
    const { files, counts, period } = await readTable(text);
    expect([files[0]!.questions, counts.aside]).toEqual([[], 0]);
    expect(period).toEqual({ first: 20546, last: 20556 });
  });

  it('that are mixed in one column are set aside where the column says otherwise', async () => {
    const dates = ['13/04/2026', '14/04/2026', '04/15/2026', '2026-04-16'];
    const { counts, asides } = await readTable(
      [head, ...dates.map((date) => row('1', date))].join('\n'),
    );
    expect(counts).toMatchObject({ counted: 3, aside: 1 });
    expect(asides[0]).toContain('line 4: date “04/15/2026” is not a date of this column');
  });

  it('count a stamp in UTC and leave a bare day alone', async () => {
    const stamps = ['2026-08-03T23:30:00-05:00', '2026-08-04', '2026-08-04 00:10:00'];
    const { period } = await readTable([head, ...stamps.map((date) => row('1', date))].join('\n'));
    expect(period).toEqual({ first: 20669, last: 20669 });
  });

  it('in two currencies are never added', async () => {
    const { sums, session } = await readTable([head, row('$10'), row('€7'), row('5')].join('\n'));
    expect(sums.map(({ currency, use }) => [currency, use])).toEqual([
      ['USD', 15],
      ['EUR', 7],
    ]);
    expect(session.settle({ cap: 1500, rates: { USD: 1 } }).bill.total[0]).toBe(15);
    expect(session.settle({ cap: 1500, rates: { USD: 1, EUR: 2 } }).bill.total[0]).toBe(29);
  });
});

describe('an older encoding', () => {
  it('is read from the beginning again, and said', async () => {
    const { files, session } = await readTable(
      latin1([head, row('1', '2026-08-03', 'Zoë')].join('\n')),
    );
    expect(files[0]!.encoding).toBe('windows-1252');
    session.settle({ cap: 1500, rates: { USD: 1 } });
    expect(session.names()).toEqual(['Zoë']);
  });

  it('that begins past the first slice is found too', async () => {
    const plain = `${row('1')}\n`.repeat(20_000);
    const { files, counts } = await readTable(
      latin1(`${head}\n${plain}${row('1', '2026-08-03', 'Zoë')}`),
    );
    expect([files[0]!.encoding, counts.counted]).toEqual(['windows-1252', 20_001]);
  });
});

describe('several files', () => {
  const text = formatText('litellm-daily.csv');
  const later = text.replaceAll('2026-08-03', '2026-08-04');

  it('that overlap add nothing twice', async () => {
    const both = text + later.split('\n').slice(1).join('\n');
    const { receipt } = await read(
      fileOf(text, 'a.csv'),
      fileOf(both, 'b.csv'),
      fileOf(text, 'c.csv'),
    );
    expect(receipt.counts).toMatchObject({ rows: 8, counted: 4, again: 4, equal: 0 });
    expect(receipt.sums[0]).toMatchObject({ use: 8, again: 8 });
  });

  it('keep equal rows of one file, flagged, and drop them on request', async () => {
    const twice = text + text.split('\n').slice(1).join('\n');
    const { session, receipt } = await read(fileOf(twice, 'a.csv'), fileOf(text, 'b.csv'));
    expect(receipt.counts).toMatchObject({ counted: 4, again: 2, equal: 2 });
    const total = (dropEqual: boolean) =>
      session
        .settle({ cap: 1500, rates: { USD: 1 }, dropEqual })
        .bill.total.reduce((sum, use) => sum + use, 0);
    expect([total(false), total(true)]).toEqual([8, 4]);
  });

  it('are read though one of them is refused', async () => {
    const { receipt } = await read(fileOf('%PDF-1.7'), fileOf(text));
    expect(receipt.files.map(({ refused }) => refused === null)).toEqual([false, true]);
    expect(receipt.counts.counted).toBe(2);
  });
});

describe('Stop', () => {
  it('ends the reading at the next slice', async () => {
    const { session } = await read();
    const stop = new AbortController();
    const seen: number[] = [];
    const file = fileOf(
      formatText('litellm-daily.csv') + 'ben@x.example,2026-08-03,k,m,1,1,1,1\n'.repeat(60_000),
    );
    const reading = session.add([file], {
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done > 0) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow();
    expect(seen.at(-1)).toBeLessThan(file.size);
  });
});
