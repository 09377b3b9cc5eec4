/** What a template sees of a component. */
type PageView = (props: { address: string }) => HTMLElement;

interface View {
  default: PageView;
  question: string;
  subject: string;
}

const views = import.meta.glob<View>('../widgets/*/Page.svelte', { eager: true });

/**
 * A widget as it stands on a page of its own, with its question and its subject.
 * @throws when a widget has texts in content/widgets and no Page.svelte
 */
export function pageView(name: string): View {
  const view = views[`../widgets/${name}/Page.svelte`];
  if (!view)
    throw new Error(`There is no src/widgets/${name}/Page.svelte for content/widgets/${name}.yaml`);
  return view;
}
