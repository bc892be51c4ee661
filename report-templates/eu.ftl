<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<div class="sheet">
<@part.summaryPage contents[0]/>
<section class="chapter" id="summary-detail">
<h3>${t("summary.detail")}</h3>
<@part.scorecardTable/>
</section>
<@part.contentsList/>
<@part.changesPage/>
<div class="chapter">
<@part.guide/>
<@part.method/>
</div>
<@part.chapter partnership true/>
<#if index??><@part.chapter index true/></#if>
<@part.chapter overview true/>
<#list challenges as c><@part.chapter c true/></#list>
<#list lenses as c><@part.chapter c true/></#list>
<#if coherence??><@part.chapter coherence true/></#if>
<#if trend??><@part.chapter trend true/></#if>
<@part.cardList true/>
<@part.chapter pilots true/>
<#assign long = asks.requests?size gt 6>
<@part.chapter requests true long><@part.asksBox long true/></@part.chapter>
<@part.annexes true/>
</div>
</@part.page>
