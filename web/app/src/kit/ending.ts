import { createApp } from 'vue'
import Ending from './Ending.vue'

createApp(Ending).mount(document.body.appendChild(document.createElement('div')))
