<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<div class="sheet">
<@part.contentsList/>
<section class="flow" id="start"><@part.opens {"id": "start", "number": "0"}/>
<@part.say "lead">${lead}</@part.say>
<@part.keyFigures/>
</section>
<@part.guide/>
<@part.method/>
<@part.chapter figures/>
<@part.cardList true/>
<@part.chapter levels true/>
<@part.chapter practices true/>
<#if pilots??><@part.chapter pilots true/></#if>
<section class="flow dense" id="annex-tables"><@part.opens {"id": "annex-tables", "number": "A"}/>
<h2><span class="no">A</span> ${t("heading.annex.tables")}</h2>
<@part.say "lead">${t("lead.annex.tables")}</@part.say>
<#list annex.printed as d><@part.spread d/></#list>
</section>
</div>
</@part.page>
