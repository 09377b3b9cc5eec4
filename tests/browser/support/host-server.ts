import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody else's site, on a port of its own: to the browser another origin. */
export class HostServer {
  readonly #pages = new Map<string, HostPage>();
  readonly #files = new Map<string, string>();
  #server: Server | undefined;

  /** Serves a page under a name; gives its address back. */
  page(name: string, page: HostPage): string {
    this.#pages.set(`/${name}`, page);
    return `${this.address}/${name}`;
  }

  /** Serves a script from a file. */
  script(name: string, file: string): string {
    this.#files.set(`/${name}`, file);
    return `${this.address}/${name}`;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    this.#server = createServer(({ url = '' }, response) => {
      const page = this.#pages.get(url);
      const file = this.#files.get(url);
      if (page) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
        response.end(page.html);
      } else if (file) {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end(readFileSync(file));
      } else {
        response.writeHead(url === '/favicon.ico' ? 204 : 404);
        response.end();
      }
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server?.close(resolve);
      this.#server?.closeAllConnections();
    });
  }
}

/** A blog's post: a heading, words above and below, and what is embedded. */
export const post = (embedded: string, { head = '', below = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>A post</h1><p>Words above.</p>${embedded}<p id="below">Words below.</p>${below}</main></body></html>`;
