<#import "common.ftl" as part>
<@part.page>
<@part.frontPage contents[0]/>
<div class="sheet">
<@part.changesPage/>
<@part.contentsList/>
<@part.guide/>
<@part.method/>
<@part.imprint/>
<@part.chapter municipality/>
<@part.chapter citizens true/>
<#if offices??><@part.chapter offices true/></#if>
<#if mismatch??><@part.chapter mismatch true/></#if>
<@part.cardList true/>
<@part.chapter plan true/>
<section class="flow compact" id="${practiceHeading.id}"><@part.opens practiceHeading/>
<h2><span class="no">${practiceHeading.number}</span> ${practiceHeading.title}</h2>
<#if practice??>
<@part.say "lead">${practice.title}</@part.say>
<table>
<tr><th>${t("practice.where")}</th><td>${practice.where}</td></tr>
<tr><th>${t("practice.years")}</th><td>${practice.years}</td></tr>
<tr><th>${t("practice.maturity")}</th><td>${practice.maturity}</td></tr>
<tr><th>${t("practice.problem")}</th><td>${practice.problem}</td></tr>
<tr><th>${t("practice.resources")}</th><td>${practice.resources}</td></tr>
<tr><th>${t("practice.success")}</th><td>${practice.success}</td></tr>
<tr><th>${t("practice.transfer")}</th><td>${practice.transfer}</td></tr>
<tr><th>${t("practice.why")}</th><td>${practice.reason}</td></tr>
<tr><th>${t("practice.contact")}</th><td>${practice.contact}</td></tr>
</table>
<#else><@part.say>${t("practices.none")}</@part.say></#if>
<@part.asksBox/>
</section>
<@part.annexes true/>
</div>
</@part.page>
