/** The look of the page: one column on a phone, dark where the reader's system is. Only the place where the call is can be seen. */
export const STYLE = `:root{color-scheme:light dark;--b:#fff;--t:#1f2328;--s:#57606a;--l:#d0d7de;--k:#f6f8fa;--a:#0550ae;--o:#1a7f37;
--d:#b3212c;--c:#fff8c5}
@media(prefers-color-scheme:dark){:root{--b:#0d1117;--t:#e6edf3;--s:#9da7b3;--l:#3d444d;--k:#151b23;--a:#79b8ff;--o:#56d364;--d:#ff9088;
--c:#2e2a12}}
*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:52rem;background:var(--b);color:var(--t);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.3rem;margin:0}h2{font-size:1.2rem;margin:.5rem 0}h3{font-size:1rem;margin:.5rem 0;color:var(--s)}a{color:var(--a)}
section{display:none}section:target,section:has(:target),main:not(:has(:target))>.first{display:block}
@supports not selector(:has(*)){section{display:block}}
blockquote{margin:.5rem 0;padding:.5rem .8rem;border-left:.3rem solid var(--l);background:var(--k)}
.n{color:var(--s);font-size:.875rem}.s{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
@media(max-width:36rem){.s{grid-template-columns:1fr}}
.k{list-style:none;margin:.5rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.4rem}
.k a,.w a{display:block;padding:.5rem .7rem;min-height:2.75rem;border:1px solid var(--l);border-radius:.5rem;color:var(--t);
text-decoration:none;background:var(--k)}
.w{display:flex;gap:.4rem;margin:.8rem 0}.k a:hover,.k a:focus-visible,.w a:hover,.w a:focus-visible{outline:2px solid var(--a)}
.c a{background:var(--c);border-color:var(--s)}kbd{font:bold 1rem ui-monospace,monospace;margin-right:.4rem}
del{color:var(--d)}ins{color:var(--o);text-decoration:none;font-weight:600}small,q{color:var(--s);display:block;font-size:.875rem}
.js{display:none}.on .js{display:block}#heard{padding-left:1.5rem;font-size:.875rem}`;
