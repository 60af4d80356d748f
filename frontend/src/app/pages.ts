// The screens, each a lazy chunk of its own: `src/features/<name>/<name>-page.tsx` exports its route component as `Page`.
// A route without a screen is not offered anywhere and answers like an unknown address.
import type { ComponentType } from 'react';

type PageModule = { readonly Page: ComponentType };

const modules = import.meta.glob<PageModule>('../features/*/*-page.tsx');

const loaders = new Map(
  Object.entries(modules).map(([path, load]) => [/([^/]+)-page\.tsx$/.exec(path)?.[1] ?? path, load]),
);

export function hasPage(name: string): boolean {
  return loaders.has(name);
}

/** Loads the component of a screen; call it only for names that `hasPage` knows. */
export async function loadPage(name: string): Promise<PageModule> {
  const load = loaders.get(name);
  if (load === undefined) throw new Error(`no screen is called ${name}`);
  return load();
}
