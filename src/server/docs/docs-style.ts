/**
 * On top of the studio's stylesheet, whose colours and fonts it uses; the values after the commas stand in for it where the
 * studio has not been built.
 */
export const DOCS_STYLE = `
body { margin: 0; height: auto; background: var(--surface, light-dark(#fbfaf8, #14161b)); color: var(--ink, light-dark(#1c2030, #f1f0ed)); }
html { scroll-behavior: smooth; scroll-padding-top: 16px; height: auto; }
.docs { display: grid; grid-template-columns: var(--rail, 208px) minmax(0, 820px); gap: 40px; padding-right: 24px; }
.docs nav { position: sticky; top: 0; height: 100vh; padding: 20px 12px; display: flex; flex-direction: column; gap: 2px; border-right: 1px solid var(--line, #8884); box-sizing: border-box; }
.docs nav a { padding: 7px 12px; border-radius: 8px; color: var(--ink-2, inherit); text-decoration: none; font-weight: 500; }
.docs nav a:hover { background: var(--accent-soft, #8882); color: var(--ink, inherit); }
.docs nav .brand { font-weight: 650; font-size: 17px; color: var(--ink, inherit); margin-bottom: 10px; }
.docs main { padding: 32px 0 96px; }
.docs h1 { font-size: 30px; line-height: 35px; font-weight: 650; letter-spacing: -0.02em; margin: 0 0 12px; }
.docs h2 { font-size: 22px; line-height: 28px; font-weight: 650; letter-spacing: -0.01em; margin: 56px 0 4px; padding-top: 20px; border-top: 1px solid var(--line, #8884); }
.docs h3, .docs h2.step { font-size: 15px; line-height: 22px; font-weight: 600; margin: 28px 0 6px; padding: 0; border: 0; letter-spacing: 0; overflow-wrap: anywhere; }
.docs p { margin: 6px 0 10px; }
.docs .lead { font-size: 17px; line-height: 26px; color: var(--ink-2, inherit); }
.docs .more { font-size: 13.5px; line-height: 20px; color: var(--ink-2, inherit); }
.docs code, .docs pre { font-family: ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace; font-size: 0.9em; }
.docs pre { margin: 10px 0; padding: 14px 16px; overflow-x: auto; border: 1px solid var(--line, #8884); border-radius: 12px; background: var(--sunken, #8881); font-size: 13px; line-height: 20px; }
.docs pre code { font-size: inherit; }
.docs article { padding-bottom: 12px; }
.docs .method { display: inline-block; min-width: 52px; padding: 1px 8px; border-radius: 6px; font-size: 11px; line-height: 18px; text-align: center; letter-spacing: 0.04em; background: var(--accent-soft, #8883); color: var(--accent, inherit); }
.docs .method.get { background: transparent; box-shadow: inset 0 0 0 1px var(--line-strong, #8886); color: var(--ink-2, inherit); }
.docs .method.delete { background: transparent; box-shadow: inset 0 0 0 1px currentColor; color: var(--record, inherit); }
.docs table { width: 100%; border-collapse: collapse; margin: 10px 0; font-size: 13.5px; line-height: 20px; }
.docs th, .docs td { text-align: left; vertical-align: top; padding: 7px 16px 7px 0; border-bottom: 1px solid var(--line, #8884); font-weight: 400; overflow-wrap: break-word; }
.docs thead th { color: var(--ink-2, inherit); font-size: 12.5px; }
.docs tbody th { white-space: nowrap; }
@media (max-width: 760px) {
  .docs { display: block; padding: 0 16px; }
  .docs nav { position: static; height: auto; flex-flow: row wrap; padding: 12px 0; border-right: 0; border-bottom: 1px solid var(--line, #8884); }
  .docs nav a { padding: 6px 10px; }
  .docs nav .brand { width: 100%; margin: 0; }
  .docs tbody th { white-space: normal; overflow-wrap: anywhere; }
  .docs th, .docs td { padding-right: 12px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`
