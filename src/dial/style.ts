/**
 * The look of the page: one column on a phone, dark where the reader's system is. Only the place where the call is can be seen. Scripts add
 * a keypad: beside the call, or below it on a phone.
 */
export const STYLE = `:root{color-scheme:light dark;--b:#fff;--p:#f6f8fa;--t:#1f2328;--s:#57606a;--l:#d0d7de;--a:#0550ae;--o:#1a7f37;
--d:#b3212c;--c:#fff8e0;--y:#d4a72c;--g:#1a7f37}
@media(prefers-color-scheme:dark){:root{--b:#151b23;--p:#0d1117;--t:#e6edf3;--s:#9da7b3;--l:#3d444d;--a:#79b8ff;--o:#56d364;--d:#ff9088;
--c:#2b2611;--y:#8f7017;--g:#1f7a35}}
*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:46rem;background:var(--p);color:var(--t);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h3{font-size:.875rem;font-weight:600;color:var(--s);margin:0 0 .5rem}h2{font-size:1.3rem;line-height:1.3;margin:0 0 .75rem}
h2:focus{outline:0}h2:has(bdi){color:var(--s);font-weight:400}h2 bdi{color:var(--t);font-weight:700}h3 bdi{color:var(--t)}
a{color:var(--a)}main{background:var(--b);border:1px solid var(--l);border-radius:1.25rem;padding:1.25rem;box-shadow:0 1px 3px #0002}
section{display:none}section:target,section:has(:target),main:not(:has(:target))>.first{display:block}
@supports not selector(:has(*)){section{display:block}}
blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem .8rem;border-left:.2rem solid var(--l)}
.n{color:var(--s);font-size:.875rem;margin:0 0 .75rem}
.s{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:0 1.5rem}
ul{list-style:none;margin:0;padding:0}section>ul:not(.k){margin:0 0 1rem}
section>ul:not(.k) li{padding:.4rem 0;border-top:1px solid var(--l)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .75rem}nav a{display:block;padding:.5rem 0}
.k{margin:0 0 1rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.5rem}
.k a,.w a,#pad button{display:block;min-height:3rem;padding:.55rem .75rem;border:1px solid var(--l);border-radius:.75rem;color:var(--s);
background:var(--b);text-decoration:none}
.k a{height:100%}.k bdi{color:var(--t);font-weight:600}.k .g,.k .g q{background:var(--g);border-color:var(--g);color:#fff}
.k a:hover,.w a:hover,#pad button:hover{border-color:var(--a)}
.k a:focus-visible,.w a:focus-visible,button:focus-visible{outline:2px solid var(--a)}
.c a{background:var(--c);border-color:var(--y)}
.w{display:flex;gap:.5rem;margin:0}.w a{color:var(--t);display:flex;align-items:center}.w a[href$="-h"]{color:var(--d)}
kbd{display:inline-block;min-width:1.8rem;padding:0 .45rem;margin-right:.35rem;border:1px solid var(--l);border-radius:.4rem;
background:var(--p);color:var(--t);font:600 1rem/1.6 system-ui,sans-serif;text-align:center}
.g kbd{padding:0;border:0;background:none;color:#fff}
del,.k del bdi{color:var(--d)}ins,.k ins bdi{color:var(--o);text-decoration:none;font-weight:600}
small,q{color:var(--s);display:block;font-size:.875rem}q{margin-top:.2rem}
.js{display:none;margin-top:1rem}.on .js{display:block}
#heard{margin:0 0 1rem;padding-left:1.4rem;font-size:.875rem}#heard li{padding:.15rem 0}
#now{min-height:1.5rem;margin:0 0 .5rem;text-align:center}
#pad{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem;max-width:17rem;margin:0 auto 1rem}#pad[hidden]{display:none}
#pad button{color:var(--t);font:600 1.25rem/1 system-ui,sans-serif;cursor:pointer}
label{display:inline-block;padding:.25rem .75rem .25rem 0}footer{margin-top:1rem}@media(pointer:coarse){.h{display:none}}
@media(min-width:60rem){.on{max-width:66rem;display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 1.5rem;align-items:start}
.on header,.on footer{grid-column:1/-1}.on .js{margin:0}}`;
