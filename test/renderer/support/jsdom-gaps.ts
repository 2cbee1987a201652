/** jsdom lays nothing out, so there is nowhere to scroll to. */
Element.prototype.scrollIntoView ??= () => {};

/** jsdom has no `CSS.escape`, which react-aria asks for; its ids need no more than this. */
if (!globalThis.CSS?.escape) {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
}
