// Runs inside the fallback runtime, in place of Electron's own default application: `electron [flags] FOLDER [arguments]`.
const { app } = require('electron');
const path = require('node:path');
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setVersion(manifest.version ?? '0.0.0');
app.name = manifest.productName ?? manifest.name;
require(path.join(folder, manifest.main ?? 'index.js'));
