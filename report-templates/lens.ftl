<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<div class="sheet">
<@part.contentsList/>
<section class="flow" id="start">
<p class="lead">${lead}</p>
<@part.keyFigures/>
</section>
<@part.imprint/>
<@part.guide/>
<@part.method/>
<@part.chapter figures/>
<@part.cardList true/>
<@part.chapter levels true/>
<@part.chapter practices true/>
<#if pilots??><@part.chapter pilots true/></#if>
<section class="flow dense" id="annex-tables">
<h2><span class="no">A</span> ${t("heading.annex.tables")}</h2>
<p class="lead">${t("lead.annex.tables")}</p>
<#list annex.printed as d><@part.figureTable d/></#list>
</section>
</div>
</@part.page>
