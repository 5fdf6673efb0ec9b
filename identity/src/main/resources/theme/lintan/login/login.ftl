<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
  <#if section = "header">${msg("loginAccountTitle")}
  <#elseif section = "form">
  <#assign wrong = messagesPerField.existsError('username','password')>
  <form id="kc-form-login" action="${url.loginAction}" method="post">
    <#if wrong>
    <p class="message error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}<#if !lintanWaiting??><br>${msg("lintanWrongNext")}</#if></p>
    </#if>
    <#if !usernameHidden??>
    <div class="field">
      <label for="username" class="label">${msg("username")}</label>
      <input id="username" class="input" name="username" value="${(login.username!'')}" type="text" autocomplete="username"
             autocapitalize="none" autocorrect="off" spellcheck="false" <#if !(login.username!'')?has_content>autofocus</#if>
             <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
    </div>
    </#if>
    <div class="field">
      <label for="password" class="label">${msg("password")}</label>
      <input id="password" class="input" name="password" type="password" autocomplete="current-password"
             <#if (login.username!'')?has_content>autofocus</#if> <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
      <label class="check" id="show-password-row" hidden><input type="checkbox" id="show-password"> ${msg("showPassword")}</label>
    </div>
    <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
    <input class="button primary" name="login" id="kc-login" type="submit" value="${msg("doLogIn")}">
  </form>
  </#if>
</@layout.registrationLayout>
