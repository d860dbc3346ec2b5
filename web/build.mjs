// src/*.ts and room.css into dist/, which is committed and embedded in the program: who builds
// Dateline needs no npm. A test rebuilds dist/ where npm's packages are installed and compares.
import { build } from "esbuild";
import { copyFileSync, mkdirSync } from "node:fs";

const out = process.argv[2] ?? "dist";
mkdirSync(out, { recursive: true });
await build({
  entryPoints: ["timeline", "article", "network", "map"].map((name) => `src/${name}.ts`),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "eof",
  outdir: out,
});
await build({ entryPoints: ["src/room.css"], minify: true, outdir: out });
copyFileSync("src/icon.svg", `${out}/icon.svg`);
