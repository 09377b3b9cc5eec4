interface Words {
  question: string;
  subject: string;
}

const words = import.meta.glob<Words>('../widgets/*/sentences.ts', { eager: true });

/**
 * The question of a widget and the word for its subject.
 *
 * @throws when a widget has texts in content/widgets and no folder of its own
 */
export function questionOf(name: string): Words {
  const found = words[`../widgets/${name}/sentences.ts`];
  if (!found) throw new Error(`There is no src/widgets/${name}/ for content/widgets/${name}.yaml`);
  return found;
}
