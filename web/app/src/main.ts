import { createApp } from 'vue'
import './base.css'
import App from './App.vue'
import { startLocale } from './core/i18n'
import { startSize } from './core/size'
import { router } from './router'

startSize()
void startLocale().then(() => {
  createApp(App).use(router).mount('#app')
})
