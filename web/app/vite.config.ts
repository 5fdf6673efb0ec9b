import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defineConfig, minifySync, type Plugin } from 'vite'
import { words } from './scripts/words.mjs'

/** The shell's style travels inside index.html: one request less before the money shows. Indentation stays at home. */
function inlineShell(): Plugin {
  return {
    name: 'inline-shell',
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        if (!context.bundle) return html
        return html.replace(/\n\s+/g, '\n').replace(/<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+\.css)"[^>]*>/g, (link, file) => {
          const asset = context.bundle?.[file]
          if (!asset || asset.type !== 'asset') return link
          const style = String(asset.source)
          delete context.bundle![file]
          return `<style>${style}</style>`
        })
      },
    },
  }
}

/** Pages bring no style sheets and no preload list here, so importing one is just importing it: Vite's helper would weigh 1 KiB. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}

/** The bundler's helper of 158 bytes, which one chunk uses, inside that chunk: a file of its own is a turn on a weak network. */
function helperInside(): Plugin {
  return {
    name: 'helper-inside',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const helper = chunks.find((one) => one.name === 'rolldown-runtime')
      if (!helper) return
      const inside = helper.code.replace(/export\{(\w+)(?: as t)?\};?\s*$/, 'return $1')
      for (const chunk of chunks.filter((one) => one.imports.includes(helper.fileName))) {
        const plain = chunk.code
        chunk.code = plain.replace(/import\{t as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";/, (_all, name) => `var ${name}=(()=>{${inside}})();`)
        if (chunk.code === plain || inside === helper.code) throw new Error('the bundler’s helper looks otherwise than it did: ' + helper.code)
      }
      delete bundle[helper.fileName]
    },
  }
}

/**
 * The worker with the list of what a villager's phone keeps: all that can be reached from the first script but for the offices' pages and the English.
 * Made last, because its version is the list and the shell themselves.
 */
function worker(): Plugin {
  const LATER = ['staff', 'english']
  return {
    name: 'worker',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((name) => name.endsWith('.css'))
      const follow = (name: string): void => {
        const chunk = bundle[name]
        if (files.includes(name) || !chunk || chunk.type !== 'chunk' || LATER.includes(chunk.name)) return
        files.push(name)
        ;[...chunk.imports, ...chunk.dynamicImports].forEach(follow)
      }
      const html = readFileSync(join(dir!, 'index.html'), 'utf8')
      for (const found of html.matchAll(/src="\/(assets\/[^"]+)"/g)) follow(found[1])
      const hash = (content: string): string => createHash('sha256').update(content).digest('hex')
      const shell = hash(html)
      const list = JSON.stringify(files.map((name) => '/' + name).sort())
      const source = readFileSync(new URL('./src/worker.js', import.meta.url), 'utf8')
      const filled = `const VERSION = '${hash(shell + list + source).slice(0, 12)}', SHELL_SHA256 = '${shell}', FILES = ${list}\n${source}`
      writeFileSync(join(dir!, 'worker.js'), minifySync('worker.js', filled, { compress: { target: 'chrome64' } }).code)
    },
  }
}

/** Brotli beside every file: a tenth less on the wire than gzip, and Java has no such compressor, so it is done once, here. */
function brotli(): Plugin {
  return {
    name: 'brotli',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(js|html)$/.test(one))) {
        const plain = readFileSync(join(dir!, name))
        writeFileSync(join(dir!, name + '.br'), brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }))
      }
    },
  }
}

/** Vue, the shell and the villager's home: what every visit loads. */
function isFirst(id: string): boolean {
  if (/node_modules[\\/](@vue|vue)[\\/]/.test(id) || id.includes('plugin-vue:export-helper')) return true
  if (/[\\/]src[\\/]texts[\\/]zh[\\/](core|villager|share|told)\.json/.test(id)) return true
  return FIRST.some((part) => id.split('?')[0].endsWith(part))
}

/** What villagers' pages and the offices' share: one file, as each file costs a weak network a turn. */
function isKit(id: string): boolean {
  return /[\\/]src[\\/](kit[\\/](CheckAnswers|DataTable|ErrorSummary|Field|SendBar|StepOf|TextField|steps)|core[\\/](csv|draft|later|list|numbers|send|wish)|pages[\\/](case[\\/]case|decisions)\.ts|texts[\\/](zh[\\/])?(kit|notice))\b/.test(id)
}

/** The offices' ways, what only their pages share, and the words of the first pages of the two who are most on weak networks: one file more. */
function isOffice(id: string): boolean {
  return /[\\/]src[\\/](staff|kit[\\/](Act|Steps|Unanswered|form|icons-more)|core[\\/]places|pages[\\/](market|case[\\/]land)|texts[\\/](zh[\\/])?(staff|selling|caseno|case|steward|buyer))\b/.test(id)
}

const FIRST = [
  'src/main.ts', 'src/App.vue', 'src/router.ts', 'src/at.ts', 'src/tabs.ts', 'src/pages/Home.vue',
  'src/pages/villager/MoneyBox.vue', 'src/pages/villager/ShareHow.vue', 'src/pages/villager/Told.vue', 'src/texts/told.ts', 'src/pages/residual.ts', 'src/pages/villager/TicketRows.vue', 'src/pages/villager/money.ts', 'src/texts/share.ts',
  'src/kit/Icon.vue', 'src/kit/fen.ts', 'src/kit/icons.ts', 'src/kit/Amount.vue', 'src/kit/Lines.vue', 'src/kit/Status.vue', 'src/kit/Loading.vue',
  'src/core/api.ts', 'src/core/unanswered.ts', 'src/core/format.ts', 'src/core/i18n.ts',
  'src/core/gather.ts', 'src/core/lines.ts', 'src/core/load.ts', 'src/core/route.ts', 'src/core/router.ts', 'src/core/session.ts', 'src/core/size.ts', 'src/core/store.ts',
]

export default defineConfig({
  plugins: [words(), plainImports(), vue(), inlineShell(), helperInside(), worker(), brotli()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    // Chrome 64 is the first with dynamic import and import.meta; older WeChat kernels than that are not promised anything.
    target: ['chrome64', 'ios12'],
    cssTarget: ['chrome61'],
    // One style sheet, inside index.html: pages bring scripts only.
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Everything the first page needs is one file, so the money is one request away from the script.
        codeSplitting: { groups: [{ name: 'first', test: isFirst }, { name: 'kit', test: isKit }, { name: 'staff', test: isOffice }] },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/c/', '/v/', '/help'].map((path) => [path, process.env.LINTAN_WEB_URL ?? 'http://127.0.0.1:18080']),
    ),
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0])

