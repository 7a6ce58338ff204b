import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor'
import { entries } from './entries.js'

// One report of the public types per entry point, in git, so that every change
// of them shows in review. `--update` writes what it finds.
const update = process.argv.includes('--update')
const root = process.cwd()
mkdirSync('temp/api', { recursive: true })
mkdirSync('.api', { recursive: true })

const core = ['wazo-auth-query', 'emulator']
let changed = false
for (const { name, types } of entries()) {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(root, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'ESNext',
            moduleResolution: 'bundler',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            jsx: 'react-jsx',
            types: ['node'],
            strict: true,
            skipLibCheck: true,
          },
          files: [join(root, types)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, '.api'),
        reportTempFolder: join(root, 'temp/api'),
        // The types of the core are in the core's report, once.
        includeForgottenExports: core.includes(name),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        extractorMessageReporting: {
          // Release tags say alpha or beta; this package has one kind of public.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
        },
      },
    },
  })
  const result = Extractor.invoke(config, {
    localBuild: update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      // The notice that the analysis uses api-extractor's own TypeScript.
      if (message.messageId.startsWith('console-')) message.handled = true
    },
  })
  console.log(
    `.api/${name}.api.md ${result.apiReportChanged ? 'changed' : 'is up to date'}`,
  )
  if (result.apiReportChanged && !update) changed = true
  if (!result.succeeded && !result.apiReportChanged) changed = true
}
if (changed) {
  console.error(
    'The public types changed: run `npm run api:update`, and commit.',
  )
  process.exitCode = 1
}
