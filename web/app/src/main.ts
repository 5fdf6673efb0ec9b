import { createApp } from 'vue'
import './base.css'
import App from './App.vue'
import { startLocale } from './core/i18n'
import { startRouter } from './core/router'
import { startSize } from './core/size'
import { RULES } from './router'

startSize()
void startLocale().then(() => {
  startRouter(RULES)
  createApp(App).mount('#app')
})
