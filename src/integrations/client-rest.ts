import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates near the reader when the page is at rest, or at once under the reader's hand. */
    'client:rest'?: boolean;
  }
}

/**
 * The directive `client:rest`: a component hydrates when the reader comes near it and the page is at rest, or at once
 * under the reader's hand. Hydrating in mid-scroll would hold the scroll up for 70 to 280 ms on a processor four
 * times slower than a laptop's.
 */
export const clientRest = (): AstroIntegration => ({
  name: 'client-rest',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'rest', entrypoint: './src/integrations/rest-directive.ts' });
    },
  },
});
