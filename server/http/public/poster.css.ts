// The poster and the board: a sheet of paper on the screen, and the same sheet alone on paper. Always black on white.
import { light, packed } from './tokens.ts'

/**
 * Millimetres of a code with its quiet zone. From two metres a phone tells modules of two millimetres apart: these of the
 * poster and the stand are as large for addresses of up to 46 letters (41 modules); a sticker is for whoever stands before it.
 */
export const codeSizes = { poster: 92, stand: 84, sticker: 46 } as const

const paper = `
*{box-sizing:border-box}
[hidden]{display:none!important}
:root{color-scheme:light}
body{margin:0;overflow-wrap:anywhere;background:#e9eeee;color:#000;font:1rem/1.7 system-ui,"Segoe UI",Tahoma,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,p,ol,ul{margin:0;padding:0}
ol,ul{padding-inline-start:1.4em}
[dir=rtl] ol{list-style:persian}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:center;padding:.75rem 1rem}
.bar a,.bar button{display:inline-flex;align-items:center;min-block-size:3rem;padding:.5rem 1.5rem;border-radius:.75rem;font:inherit;color:${light.action}}
.bar button{border:1px solid ${light.fill};background:${light.fill};color:${light['on-fill']};font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid ${light.action};outline-offset:2px}
.sheet{inline-size:210mm;min-block-size:296mm;max-inline-size:100%;margin:0 auto 1rem;padding:14mm;background:#fff;display:flex;flex-direction:column;gap:7mm}
.poster{text-align:center;align-items:center}
.poster h1{font-size:30pt;line-height:1.35}
.poster .license{font-size:15pt}
.poster h2{font-size:22pt;line-height:1.4;padding:2mm 8mm;border-radius:4mm;background:${light.fill};color:#fff;print-color-adjust:exact}
.qr{inline-size:${codeSizes.poster}mm;max-inline-size:70vw;block-size:auto}
.address{direction:ltr;font-size:14pt;font-weight:700;overflow-wrap:anywhere}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:8mm;inline-size:100%;margin-block-start:auto;text-align:start;font-size:12pt;line-height:1.7}
.columns h3{margin:0 0 1mm;font-size:14pt}
.source{inline-size:100%;padding-block-start:3mm;border-block-start:1px solid #999;font-size:11pt}
.code{direction:ltr;unicode-bidi:isolate;display:inline-block;max-inline-size:100%;overflow-wrap:anywhere}
table{inline-size:100%;border-collapse:collapse;font-size:11pt;line-height:1.6}
caption{text-align:start;padding-block-end:2mm}
th,td{padding:1.5mm 2mm;border:1px solid #777;text-align:start;vertical-align:top}
thead th{background:#e9eeee;print-color-adjust:exact}
td.price{white-space:nowrap;font-weight:700}
.day{white-space:nowrap}
td.price small{display:block;font-weight:400;white-space:normal}
tr{break-inside:avoid}
.board h1{font-size:20pt;line-height:1.4}
.frame{overflow-x:auto}
@media screen and (max-width:40rem){.sheet{min-block-size:0;padding:1.25rem 1rem;gap:1.25rem}.poster h1{font-size:1.5rem}.poster h2{font-size:1.125rem}.columns{grid-template-columns:1fr}}
@media print{body{background:#fff}.bar{display:none}.sheet{margin:0}.frame{overflow:visible}thead{display:table-header-group}}`

/** One sheet that brings its own margin. */
export const posterCss = packed(`${paper}@media print{@page{size:210mm 297mm;margin:0}}`)

/** As many sheets as the services take: the margin is every sheet's. */
export const boardCss = packed(
  `${paper}@media print{@page{size:210mm 297mm;margin:12mm}.board{inline-size:auto;min-block-size:0;padding:0}}`,
)

const small = `
.bar form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.bar input{inline-size:5rem;min-block-size:3rem;padding:.25rem .5rem;border:1px solid #777;border-radius:.5rem;font:inherit}
.bar form button{border-color:${light.action};background:none;color:${light.action};font-weight:400}
.stand{inline-size:105mm;block-size:148mm;max-inline-size:100%;padding:6mm;background:#fff;display:flex;flex-direction:column;align-items:center;justify-content:space-between;text-align:center;overflow:hidden;break-inside:avoid}
.stand p{font-size:9pt;line-height:1.5}
.stand .call{inline-size:100%;padding:1mm 4mm;border-radius:2mm;background:${light.fill};color:#fff;font-size:15pt;font-weight:700;line-height:1.5;print-color-adjust:exact}
.stand h2{font-size:13pt;line-height:1.4}
.bar h1{font-size:1.125rem}
.stand .qr{inline-size:${codeSizes.stand}mm}
.stand .address{font-size:8.5pt}
.stand .source{padding-block-start:1mm;font-size:7pt;line-height:1.5}
.counter{font-weight:700}
.stand .counter{font-size:13pt}
.cut{display:grid;gap:0;padding:0;justify-content:center;align-content:start}
`
const cutSheet = `@media print{@page{size:210mm 297mm;margin:0}.cut{inline-size:210mm;block-size:296mm;min-block-size:0;break-after:page}.cut:last-child{break-after:auto}}`

/** A stand on each sheet of A6. */
export const standCss = packed(
  `${paper}${small}.stand{margin:0 auto 1rem}@media print{@page{size:105mm 148mm;margin:0}.stand{block-size:147mm;margin:0;break-after:page}.stand:last-of-type{break-after:auto}}`,
)

/** Four stands on each sheet of A4, to be cut. */
export const sheetsCss = packed(
  `${paper}${small}.cut{grid-template-columns:repeat(2,105mm);grid-auto-rows:148mm}.cut .stand{block-size:148mm;outline:1px dashed #bbb;outline-offset:-.5px}@media screen and (max-width:50rem){.cut{grid-template-columns:1fr}}${cutSheet}`,
)

/** Stickers on a sheet of A4, to be cut. */
export const stickersCss = packed(
  `${paper}${small}.cut{grid-template-columns:repeat(3,64mm);grid-auto-rows:70mm;gap:2mm 4mm;padding:5mm}.sticker{display:flex;flex-direction:column;align-items:center;justify-content:center;padding:1mm;border:1px dashed #bbb;text-align:center;overflow:hidden}.sticker p{font-size:8.5pt;line-height:1.45}.sticker .qr{inline-size:${codeSizes.sticker}mm}@media screen and (max-width:50rem){.cut{grid-template-columns:1fr}}${cutSheet}`,
)
