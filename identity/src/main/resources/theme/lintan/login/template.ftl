<#-- The frame of every login page. No external resource, works without scripts; the one script sets and remembers the text size. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width,initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${msg("lintanTitle")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/leaf.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/css/lintan.css">
</head>
<body data-page-id="login-${pageId}">
  <form class="sizes" aria-label="${msg("lintanTextSize")}">
    <input type="radio" name="size" id="size1" value="1" checked><label for="size1" class="s1">${msg("lintanSize1")}</label>
    <input type="radio" name="size" id="size2" value="2"><label for="size2" class="s2">${msg("lintanSize2")}</label>
    <input type="radio" name="size" id="size3" value="3"><label for="size3" class="s3">${msg("lintanSize3")}</label>
    <input type="radio" name="size" id="size4" value="4"><label for="size4" class="s4">${msg("lintanSize4")}</label>
  </form>
  <div class="page">
    <header>
      <p class="brand"><img src="${url.resourcesPath}/img/leaf.svg" alt="" width="40" height="40"><span>${msg("lintanBrand")}</span></p>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <p class="languages">
        <#list locale.supported as l><#if l.label != locale.current><a href="${l.url}" lang="${l.languageTag}" id="language-${l.languageTag}">${l.label}</a></#if></#list>
      </p>
      </#if>
    </header>
    <main>
      <h1 id="kc-page-title"><#nested "header"></h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <p class="message ${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
      </#if>
      <#nested "form">
      <#nested "socialProviders">
      <#if displayInfo><#nested "info"></#if>
    </main>
    <footer>
      <p>${msg("lintanNeverAsks")}</p>
      <p>${msg("lintanHelp")}</p>
    </footer>
  </div>
  <script src="${url.resourcesPath}/js/size.js"></script>
</body>
</html>
</#macro>
