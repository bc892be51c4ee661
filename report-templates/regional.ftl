<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<div class="sheet">
<@part.summaryPage contents[0]/>
<@part.contentsList/>
<@part.changesPage/>
<div class="compact flow">
<@part.method/>
<@part.guide/>
<@part.chapter territory true/>
</div>
<section class="flow" id="${index.heading.id}">
<@part.chapterHead index.heading index.lead/>
<@part.scorecardTable/>
<#list index.sections as s><@part.section s/></#list>
</section>
<#list challenges as c><@part.chapter c true/></#list>
<#list lenses as c><@part.chapter c true/></#list>
<#if inside??><@part.chapter inside true/></#if>
<#if trend??><@part.chapter trend true/></#if>
<@part.cardList true/>
<@part.chapter plan true/>
<div class="compact">
<@part.chapter peers true/>
<@part.asksBox (asks.requests?size gt 5)/>
</div>
<@part.annexes true/>
</div>
</@part.page>
