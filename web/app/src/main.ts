import { createApp } from 'vue'
import './base.css'
import App from './App.vue'
import { startLocale } from './core/i18n'
import { startRouter } from './core/router'
import { startSize } from './core/size'
import { watchOwner } from './core/store'
import { RULES } from './router'

startSize()
watchOwner(() => location.reload())
void startLocale().then(() => {
  startRouter(RULES)
  createApp(App).mount('#app')
})
