<#import "common.ftl" as part>
<@part.page>
<@part.frontPage contents[0]/>
<div class="sheet">
<div class="cols half chapter"><div class="col"><@part.contentsList false/><@part.guide/></div><div class="col gap"></div><div class="col"><@part.imprint false/></div></div>
<@part.changesPage true/>
<@part.method/>
<@part.chapter municipality true/>
<@part.chapter citizens true/>
<#if offices??><@part.chapter offices true/></#if>
<#if mismatch??><@part.chapter mismatch true/></#if>
<@part.cardList true/>
<@part.chapter plan true/>
<section class="flow compact" id="${practiceHeading.id}"><@part.opens practiceHeading/>
<h2><span class="no">${practiceHeading.number}</span> ${practiceHeading.title}</h2>
<#if practice??>
<@part.say "lead">${practice.title}</@part.say>
<div class="cols facts"><div class="col">
<@part.fact t("practice.where")>${practice.where}</@part.fact>
<@part.fact t("practice.years")>${practice.years}</@part.fact>
<@part.fact t("practice.maturity")>${practice.maturity}</@part.fact>
<@part.fact t("practice.problem")>${practice.problem}</@part.fact>
<@part.fact t("practice.resources")>${practice.resources}</@part.fact>
</div><div class="col gap"></div><div class="col">
<@part.fact t("practice.success")>${practice.success}</@part.fact>
<@part.fact t("practice.transfer")>${practice.transfer}</@part.fact>
<@part.fact t("practice.why")>${practice.reason}</@part.fact>
<@part.fact t("practice.contact")>${practice.contact}</@part.fact>
</div></div>
<#else><@part.say>${t("practices.none")}</@part.say></#if>
<@part.asksBox (asks.requests?size gt 4)/>
</section>
<@part.annexes true/>
</div>
</@part.page>
