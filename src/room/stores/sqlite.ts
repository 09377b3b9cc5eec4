import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LIMITS, RoomError } from '../contract.ts';
import type { Entry } from '../entries.ts';
import type { Listed, RoomStore } from './store.ts';

interface Options {
  /** Where the file is; ":memory:" for none. */
  file: string;
  /** How large it may become, in pages of 4 KB. */
  mostPages?: number;
}

/** A write that waits for the disk. */
interface Job {
  work: () => void;
  kept: () => void;
  failed: (error: Error) => void;
}

const outOfRoom = 13;

/** The list of everything that happened, in a file of one process. */
export class SqliteStore implements RoomStore {
  readonly #database: DatabaseSync;
  readonly #statements: Record<'room' | 'create' | 'append' | 'since', StatementSync>;
  readonly #waiting: Job[] = [];
  #changed: (code: string) => void = () => undefined;

  /** @throws an Error that names the file where it cannot be opened */
  constructor({ file, mostPages = 250_000 }: Options) {
    try {
      this.#database = new DatabaseSync(file);
      this.#database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA max_page_count = ${mostPages};
        CREATE TABLE IF NOT EXISTS rooms (code TEXT PRIMARY KEY, made INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS entries (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          room TEXT NOT NULL REFERENCES rooms ON DELETE CASCADE,
          entry TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS entries_of_room ON entries (room, id);
      `);
    } catch (error) {
      throw new Error(`The rooms cannot be kept in ${file}: ${(error as Error).message}`, {
        cause: error,
      });
    }
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#statements = {
      room: prepare('SELECT 1 FROM rooms WHERE code = ?'),
      create: prepare('INSERT INTO rooms (code, made) VALUES (?, ?) ON CONFLICT DO NOTHING'),
      append: prepare('INSERT INTO entries (room, entry) VALUES (?, ?)'),
      since: prepare('SELECT id, entry FROM entries WHERE room = ? AND id > ? ORDER BY id'),
    };
  }

  create(code: string, made: Entry): Promise<boolean> {
    return this.#write(() => {
      if (this.#statements.create.run(code, Date.now()).changes === 0) return false;
      this.#statements.append.run(code, JSON.stringify(made));
      return true;
    });
  }

  async append(code: string, entry: Entry): Promise<string | undefined> {
    const id = await this.#write(() =>
      this.#statements.room.get(code)
        ? String(this.#statements.append.run(code, JSON.stringify(entry)).lastInsertRowid)
        : undefined,
    );
    if (id !== undefined) this.#changed(code);
    return id;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- other stores wait
  async since(code: string, id: string | undefined): Promise<readonly Listed[] | undefined> {
    return withWords(() => {
      if (!this.#statements.room.get(code)) return undefined;
      return this.#statements.since.all(code, Number(id ?? 0)).map((row) => ({
        id: String(row['id']),
        entry: JSON.parse(String(row['entry'])) as Entry,
      }));
    });
  }

  async remove(code: string): Promise<void> {
    await this.#write(() => this.#database.prepare('DELETE FROM rooms WHERE code = ?').run(code));
    this.#shorten();
    this.#changed(code);
  }

  async sweep(now: number): Promise<void> {
    const old = this.#database
      .prepare('SELECT code FROM rooms WHERE made < ?')
      .all(now - LIMITS.lifeMilliseconds);
    for (const { code } of old) await this.remove(String(code));
  }

  follow(_rooms: () => readonly string[], changed: (code: string) => void): void {
    this.#changed = changed;
  }

  onHealth(): void {
    // A file that cannot be written says so at the next write; there is nothing to watch.
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- other stores wait
  async close(): Promise<void> {
    this.#flush();
    this.#database.close();
  }

  /** What was deleted is not kept in the log of changes either. */
  #shorten(): void {
    withWords(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** Writes what came in together with one wait for the disk. */
  #write<Answer>(work: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      let answer: Answer;
      this.#waiting.push({
        work: () => (answer = work()),
        kept: () => resolve(answer),
        failed: reject,
      });
    });
  }

  /** Nothing is acknowledged before all of it is on the disk; what fails takes nothing else with it. */
  #flush(): void {
    const jobs = this.#waiting.splice(0);
    if (jobs.length === 0) return;
    try {
      withWords(() => this.#database.exec('BEGIN IMMEDIATE'));
      for (const { work } of jobs) withWords(work);
      withWords(() => this.#database.exec('COMMIT'));
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      if (jobs.length === 1) {
        jobs[0]?.failed(error as Error);
        return;
      }
      // Each by itself: one of them may still have room.
      for (const job of jobs) {
        this.#waiting.push(job);
        this.#flush();
      }
      return;
    }
    for (const { kept } of jobs) kept();
  }
}

/** Faults of the database, in words. */
function withWords<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof RoomError) throw error;
    const { errcode } = error as { errcode?: number };
    if (errcode === outOfRoom)
      throw new RoomError('store full', 'The disk of the room’s computer is full.');
    throw new RoomError('store gone', `The room’s file does not answer: ${String(error)}`);
  }
}
