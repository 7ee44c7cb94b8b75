// The look of the sign-in and set-up pages: tokens of the app, one column, no font to wait for.
export const loginCss = `:root{color-scheme:light dark;--ground:#fff;--ink:#132022;--soft:#47595b;--line:#d6e0de;--edge:#75898a;
--fill:#0b5557;--strong:#073f41;--on-fill:#fff;--tint:#e4f0ef;--danger:#9c1c22;--danger-tint:#fcedec}
@media (prefers-color-scheme:dark){:root{--ground:#0f1717;--ink:#e9f0ef;--soft:#b0c0be;--line:#2b3939;--edge:#7b9191;
--fill:#176f6e;--strong:#1d8381;--tint:#173130;--danger:#ffaaa5;--danger-tint:#351a1a}}
*{box-sizing:border-box;margin:0}
body{font:1.0625rem/1.8 Vazirmatn,system-ui,"Segoe UI",Tahoma,sans-serif;background:var(--ground);color:var(--ink)}
main{max-inline-size:30rem;margin-inline:auto;padding:2.5rem 1rem;display:grid;gap:1.5rem}
img{display:block}
h1{font-size:1.375rem;line-height:1.5}
h2{font-size:1.0625rem}
p.soft,small{color:var(--soft)}
small{display:block;font-size:.875rem}
label>small,label>input:not([type=checkbox]){font-weight:400}
ul{list-style:none;padding:0;border:1px solid var(--line);border-radius:.75rem}
li{padding:.75rem 1rem}
li+li{border-block-start:1px solid var(--line)}
form,fieldset{display:grid;gap:1.25rem}
fieldset{border:0;padding:0;min-inline-size:0}
legend{font-weight:700;padding:0;margin-block-end:.75rem}
label{display:grid;gap:.25rem;font-weight:600}
input:not([type=checkbox]){font:inherit;min-block-size:3rem;padding-inline:.75rem;border:1px solid var(--edge);
border-radius:.5rem;background:transparent;color:inherit;inline-size:100%}
input[aria-invalid]{border-color:var(--danger)}
.days{display:grid;grid-template-columns:1fr 1fr}
.days label{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;font-weight:400}
.days input{inline-size:1.25rem;block-size:1.25rem;accent-color:var(--fill)}
button,a.button{font:inherit;font-weight:700;min-block-size:3rem;padding-inline:1.5rem;border:0;border-radius:.75rem;
background:var(--fill);color:var(--on-fill);inline-size:100%;cursor:pointer;display:grid;place-items:center;text-decoration:none}
button:hover,a.button:hover{background:var(--strong)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.problem{background:var(--danger-tint);color:var(--danger);padding:.75rem 1rem;border-radius:.75rem}
.error{color:var(--danger);font-weight:400;font-size:.875rem}
bdi{unicode-bidi:isolate}
`
