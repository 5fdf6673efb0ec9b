// Remembers the text size and shows the password on request; without scripts both simply stay as they are.
(function () {
  var saved = null
  try { saved = window.localStorage.getItem('lintan.size') } catch (e) { /* storage is refused: the choice lasts one page */ }
  var buttons = document.querySelectorAll('input[name=size]')
  for (var i = 0; i < buttons.length; i++) {
    if (buttons[i].value === saved) { buttons[i].checked = true }
    buttons[i].addEventListener('change', apply)
  }
  apply()

  function apply () {
    var chosen = document.querySelector('input[name=size]:checked')
    document.documentElement.setAttribute('data-size', chosen.value)
    try { window.localStorage.setItem('lintan.size', chosen.value) } catch (e) { /* see above */ }
  }

  var row = document.getElementById('show-password-row')
  if (row) {
    row.hidden = false
    document.getElementById('show-password').addEventListener('change', function () {
      document.getElementById('password').type = this.checked ? 'text' : 'password'
    })
  }
})()
