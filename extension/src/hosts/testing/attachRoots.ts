/** Makes the open roots that a page declares, as a browser's parser does. */
export function attachRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>("template[shadowrootmode]")) {
    const inside = template.parentElement?.attachShadow({ mode: "open" });
    inside?.append(...template.content.childNodes);
    template.remove();
    if (inside) attachRoots(inside);
  }
}
